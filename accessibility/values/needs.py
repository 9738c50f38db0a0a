"""What an audience needs, and which of the 30 rules of a publish gate follow from it.

The rules and their columns (B base, H hard of hearing, R Roma and plain, all) are those of the project's notes on
accessibility, section 7. A rule for all holds for every audience. Rule 23, which the table has for R alone, holds for
every audience here: no girl may read her group on a screen. Rule 24, advice and a round with girls, belongs to every
adapted version, and not to the general one.

Levels are the table's. In the two audiences that come with the product five rules warn instead, because what they ask
(a film in sign language, a recorded voice, a round with girls) only people can bring; an audience of signers is
refused without signs all the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

HEARING, SIGNING, EASY_WORDS, PICTURES = "hearing", "signing", "easy_words", "pictures"
NEEDS: Final = (HEARING, SIGNING, EASY_WORDS, PICTURES)
EVERY_VERSION: Final = frozenset({1, 4, 5, 6, 8, 11, 13, 17, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
OF_NEED: Final[dict[str, frozenset[int]]] = {
    HEARING: frozenset({3, 7, 9, 10, 12, 14}),
    SIGNING: frozenset({9, 10, 14}),
    EASY_WORDS: frozenset({16}),
    PICTURES: frozenset({18, 19, 20}),
}
INSTEAD: Final = {
    2: HEARING,
    15: EASY_WORDS,
}  # the rule of the base version, unless this need has a stricter one
OF_ADAPTED_ALONE: Final = frozenset({24})
STARTERS: Final = ("hard_of_hearing", "roma")  # the keys of the audiences that come with the product
WARNED_IN_STARTERS: Final = frozenset({6, 9, 18, 19, 24})
RULES: Final = range(1, 31)


def rules_of(needs: Iterable[str]) -> frozenset[int]:
    """The numbers of the rules that a version for these needs must keep; ValueError for a need that there is not."""
    wanted = set(needs)
    unknown = wanted - set(NEEDS)
    if unknown:
        raise ValueError(f"there is no need {sorted(unknown)[0]!r}")
    base = {rule for rule, need in INSTEAD.items() if need not in wanted}
    return EVERY_VERSION.union(base, *(OF_NEED[need] for need in wanted))


def rules_of_everybody() -> frozenset[int]:
    """The numbers of the rules that the general version must keep."""
    return rules_of(()) - OF_ADAPTED_ALONE


def only_warned(key: str, needs: Iterable[str]) -> frozenset[int]:
    """The rules that warn where they would block, in a version for the audience with this key and these needs."""
    warned = WARNED_IN_STARTERS if key in STARTERS else frozenset()
    return warned - OF_NEED[SIGNING] if SIGNING in needs else warned
