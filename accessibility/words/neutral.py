"""Nobody is labelled in a room: what girls read or hear names no audience.

Which fields girls read or hear is declared on the kinds of steps themselves (`modules.steps.readers`).
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

# Whatever begins with “roma” or “doof” is one, as Dutch writes words as one (romakinderen, doofblind); let through is
# what only begins alike: roman, romantisch, Romaans, Romain, romarin, Romagne; doofpot, doofde, dooft.
_WORDS: Final = re.compile(
    r"""\b(?:
        rroma?s? | roms? | roma(?!an|gn|in?e?s?\b|n(?!etw)|ri)\w*
      | romn[ij]\w* | roman[iy]s? | romanichel\w* | sint[io]s? | man(?:ou|oe)(?:s?ch|sh|sj)\w*
      | zigeuner\w* | gitan\w* | t[sz]igan\w* | gyps(?:y|ies) | y[ée]niches? | jenisch\w*
      | woonwagen\w* | gens\s+du\s+voyage
      | doof(?!pot|de|t\b)\w* | dove | doven(?!de?\b)\w* | (?:slecht|hard)[\s-]?hor(?:end|ig)\w*
      | gehoor(?:gestoord|beperk)\w*
      | sourde?s? | sourdaveugle\w* | surdit[ée]s? | mal[\s-]?entendant\w*
      | deaf(?!en)\w* | hard[\s-]of[\s-]hearing
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)

# The same letters that name nobody: a dull sound or ache, a candle put out, a disc, a football club, a soap.
_DULL: Final = (
    "bruit|son|coup|choc|grondement|battement|craquement|murmure|explosion|voix|douleur|plainte|peur|colère|rage|haine|"
    "angoisse|inquiétude|tristesse|jalousie|tension|lutte|guerre|consonne"
)
_LIGHT: Final = "licht(?:en|jes?)?|lamp(?:en)?|kaars(?:en|jes?)?|vuur|vuren|vlam(?:men)?|sigaret(?:ten)?"
_OTHERS: Final = re.compile(
    rf"""\b(?:
        (?:{_DULL})s?\s+sourde?s? | sourdes?\s+(?:{_DULL})s?
      | (?:{_LIGHT})\s+(?:te\s+)?doven | doven\s+(?:de|het|alle)\s+(?:{_LIGHT})
      | (?:cd|dvd)[\s-]?roms? | as\s+roma | tomates?\s+roma | roma[\s-]?toma(?:at|ten) | (?:pizza|via)\s+roma
      | (?-i:(?:merk|zeep|reclame|campagne|marque|savon|publicité|pub)\s+Dove)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")  # may stand inside a word


def named_in(texts: Iterable[str]) -> list[str]:
    """The words in `texts` that name an audience."""
    return [found for text in texts for found in _WORDS.findall(_OTHERS.sub(" , ", _as_read(text)))]


def _as_read(text: str) -> str:
    """The text with one kind of space, hyphen and accent, as the eye takes them for one."""
    return unicodedata.normalize("NFKC", _UNSEEN.sub("", text)).replace("\u2010", "-")
