"""How alike two names are, for names that people typed."""

import re
import unicodedata
from difflib import SequenceMatcher

# Words that say what an organisation legally is, or join words: two names that share only these share nothing.
_EMPTY = frozenset(
    """
    vzw asbl npo ivzw aisbl nv bv sa sprl srl
    de het een la le les du des d l van voor en et
    """.split()  # noqa: SIM905  (a list of words reads better so)
)


def simple(name: str) -> str:
    """`name` in small letters, without accents, signs and words that say nothing."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(sign for sign in letters if not unicodedata.combining(sign))
    letters = re.sub(r"\b(?:[a-z]\.){2,}", lambda found: found[0].replace(".", ""), letters + " ")
    words = re.sub(r"[^a-z0-9]+", " ", letters).split()
    return " ".join(word for word in words if word not in _EMPTY) or " ".join(words)


def likeness(one: str, other: str) -> float:
    """From 0 (nothing shared) to 1 (the same name), on names made simple by `simple`."""
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    words, others = set(one.split()), set(other.split())
    shared = {word for word in words & others if len(word) > 3}
    within = len(words & others) / min(len(words), len(others)) if shared else 0.0
    return max(SequenceMatcher(None, one, other).ratio(), 0.9 * within)
