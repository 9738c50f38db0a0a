"""A reader who subtracts: what somebody with all published figures, a pencil and patience can find out.

Written apart from the product's own audit, and simpler: it narrows every number by every subtraction until
nothing moves any more. The product must leave this reader several values for each number that it hides.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

MOST_IN_A_SESSION = 20
ENDLESS = 10**6
type Range = tuple[int, int]


def first_guess(shown: int | str) -> Range:
    """What a published number says of the true one."""
    if shown == "few":
        return 0, 9
    if shown == "held":
        return 0, ENDLESS
    assert isinstance(shown, int)
    return shown, shown + 4


@dataclass
class Reader:
    """What is believed of each number, by table, row and measure; totals are common to all tables."""

    believed: dict[tuple[str, str, str], Range] = field(default_factory=dict)
    totals: dict[str, Range] = field(default_factory=dict)
    rows: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, tables: list[dict[str, Any]]) -> Reader:
        """Somebody who has read these frozen tables, which make the same totals."""
        reader = cls()
        for table in tables:
            reader.rows[table["name"]] = [row["code"] for row in table["rows"]]
            for measure, shown in table["total"].items():
                reader.totals[measure] = first_guess(shown)
            for row in table["rows"]:
                for measure in table["total"]:
                    reader.believed[table["name"], row["code"], measure] = first_guess(row[measure])
        return reader

    def subtract(self) -> Reader:
        """Narrows every number by every other until nothing moves."""
        before: dict[Any, Range] = {}
        while before != {**self.believed, **self.totals}:
            before = {**self.believed, **self.totals}
            for table, codes in self.rows.items():
                for measure in self.totals:
                    if (table, codes[0], measure) in self.believed:
                        self._rows_from_total(table, codes, measure)
                for code in codes:
                    self._girls_from_sessions(table, code)
        return self

    def _rows_from_total(self, table: str, codes: list[str], measure: str) -> None:
        keys = [(table, code, measure) for code in codes]
        least, most = (sum(self.believed[key][end] for key in keys) for end in (0, 1))
        total = self.totals[measure]
        self.totals[measure] = max(total[0], least), min(total[1], most)
        for key in keys:
            low, high = self.believed[key]
            self.narrow(key, self.totals[measure][0] - (most - high), self.totals[measure][1] - (least - low))

    def _girls_from_sessions(self, table: str, code: str) -> None:
        sessions, girls = (table, code, "sessions"), (table, code, "girls")
        if girls in self.believed:
            self.narrow(girls, 0, self.believed[sessions][1] * MOST_IN_A_SESSION)
            self.narrow(sessions, -(-self.believed[girls][0] // MOST_IN_A_SESSION), ENDLESS)

    def narrow(self, key: tuple[str, str, str], low: int, high: int) -> None:
        """Believes of `key` only what lies between `low` and `high` too."""
        now = self.believed[key]
        self.believed[key] = max(now[0], low), min(now[1], high)


def values_left(believed: Range) -> int:
    """How many values a number could still have."""
    return believed[1] - believed[0] + 1
