"""The numbers of disclosure control, a table before it and what is published after it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Final

from evaluation.disclosure.audit import Totals


class Hidden(StrEnum):
    """Why a number is not shown: it is under 10, or it would give such a number away."""

    FEW = "few"
    HELD = "held"


type Shown = int | Hidden
type Pair = tuple[Shown, Shown]


@dataclass(frozen=True)
class Rule:
    """Hidden below `threshold`, rounded down to `step`; `values` is how many must remain believable."""

    threshold: int = 10
    step: int = 5
    values: int = 5

    def rounded(self, number: int) -> int:
        """`number` as it is shown."""
        return number - number % self.step

    def could_be(self, number: int) -> range:
        """What a reader takes `number` for when it is published as a total."""
        if number < self.threshold:
            return range(self.threshold)
        return range(self.rounded(number), self.rounded(number) + self.step)


THE_RULE: Final = Rule()


@dataclass(frozen=True)
class Row:
    """One row: its true first and second number, and the most of the second for one of the first.

    Where `most` is 0 the row has no second number.
    """

    code: str
    lead: int
    follow: int = 0
    most: int = 0


@dataclass(frozen=True)
class Table:
    """Rows that together make the totals; `shows_follow` is false where the second number is not published."""

    name: str
    rows: tuple[Row, ...]
    shows_follow: bool = True

    @cached_property
    def totals(self) -> Totals:
        """The sums of both numbers."""
        return sum(row.lead for row in self.rows), sum(row.follow for row in self.rows)


@dataclass(frozen=True)
class Published:
    """What may be shown: the totals, and for each table by its name each row by its code."""

    totals: Pair
    tables: Mapping[str, Mapping[str, Pair]]
