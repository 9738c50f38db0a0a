"""Nobody is labelled in a room: what girls read or hear names no audience.

Which fields girls read or hear is declared on the kinds of steps themselves (`modules.steps.readers`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from modules.steps.registry import girls_text

_WORDS: Final = re.compile(
    r"""\b(?:
        roma(?:meisjes?|-meisjes?|girls?)? | roms? | romni(?:a|s)? | romani | sinti
      | zigeuner\w* | gitan\w* | tsigane?s? | tzigane?s? | gyps(?:y|ies) | manou?sh?es?
      | woonwagen\w* | gens\ du\ voyage
      | doof | dove | doven\w* | slechthorend\w* | gehoorgestoord\w* | hardhorend\w*
      | sourde?s? | malentendante?s? | deaf | hard[ -]of[ -]hearing
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def names_of_audiences(kind: str, value: Mapping[str, Any]) -> list[str]:
    """The words in a step's raw `value` that name an audience where girls read or hear it; none is good."""
    return named_in(girls_text(kind, value))


def named_in(texts: Iterable[str]) -> list[str]:
    """The words in `texts` that name an audience."""
    return [found for text in texts for found in _WORDS.findall(text)]
