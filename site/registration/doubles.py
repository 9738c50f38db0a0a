"""Known organisations that may be the one somebody typed."""

from collections.abc import Iterable
from dataclasses import dataclass

from registration.likeness import likeness, simple

ALIKE = 0.74  # tried on names of organisations: below it, strangers come up
NEAR = 0.1  # what the own province adds when the likeliest is looked for
SHOWN = 5


@dataclass(frozen=True)
class Known:
    """An organisation a manager knows; `folded` is `likeness.simple` of its name."""

    pk: int
    name: str
    kind: str
    province: str
    folded: str


@dataclass(frozen=True)
class Double:
    """A known organisation that is like what was typed; `same` where name and province are equal."""

    known: Known
    likeness: float
    same: bool


def doubles(name: str, province: str, known: Iterable[Known]) -> list[Double]:
    """At most five known organisations like `name`, the likeliest first; the own province counts for more."""
    typed = simple(name)
    found = []
    for one in known:
        alike = likeness(typed, one.folded, ALIKE)
        if alike:
            found.append(Double(one, alike, alike == 1.0 and one.province == province))
    found.sort(
        key=lambda double: (-double.likeness - NEAR * (double.known.province == province), double.known.pk)
    )
    return found[:SHOWN]
