"""How alike two names are, for names that people typed."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Bounds:
    """What a simple name must have to be as like another as asked: its length, or one of these words in it."""

    shortest: int
    longest: int
    words: frozenset[str]


def bounds(one: str, least: float) -> Bounds:
    """What every name has whose `likeness` to `one` is at least `least`; others may have it too.

    A ratio is twice the signs in common over the signs of both, and no more are in common than the shorter has.
    """
    length = len(one)
    return Bounds(
        int(length * least / (2 - least)), int(length * (2 - least) / least) + 1, _long(one.split())
    )


def likeness(one: str, other: str, least: float = 0.0) -> float:
    """From 0 (nothing shared) to 1 (the same name), on names made simple by `simple`; 0 where it is below `least`."""
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    words, others = set(one.split()), set(other.split())
    shared = _long(words & others)
    within = len(words & others) / min(len(words), len(others)) if shared else 0.0
    matcher = SequenceMatcher(None, one, other)
    ratio = matcher.ratio() if matcher.quick_ratio() >= least else 0.0
    alike = max(ratio, 0.9 * within)
    return alike if alike >= least else 0.0


def _long(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in words if len(word) > 3)
