"""Which rules a version must keep, and which of them only warn there: by what its audience needs."""

from collections.abc import Iterable
from typing import Final

from accessibility.gate.rules import RULES
from accessibility.values.needs import NEEDS, SIGNING

STARTERS: Final = ("hard_of_hearing", "roma")  # the keys of the audiences that come with the product


def rules_of(needs: Iterable[str]) -> frozenset[int]:
    """The numbers of the rules that a version for these needs must keep; ValueError for a need that there is not."""
    wanted = frozenset(needs)
    unknown = wanted - set(NEEDS)
    if unknown:
        raise ValueError(f"there is no need {sorted(unknown)[0]!r}")
    return frozenset(
        number
        for number, rule in RULES.items()
        if rule.unless not in wanted and (not rule.needs or rule.needs & wanted)
    )


def rules_of_everybody() -> frozenset[int]:
    """The numbers of the rules that the general version must keep."""
    return frozenset(number for number in rules_of(()) if not RULES[number].adapted_only)


def only_warned(key: str, needs: Iterable[str]) -> frozenset[int]:
    """The rules that warn where they would block, in a version for the audience with this key and these needs.

    Girls who sign are refused a version without signs all the same.
    """
    if key not in STARTERS:
        return frozenset()
    signs = SIGNING in needs
    return frozenset(
        number
        for number, rule in RULES.items()
        if rule.warns_starters and not (signs and SIGNING in rule.needs)
    )
