"""What a reader of everything that was published can still believe about a number that was not. Pure.

A table is a list of rows that together make a total. The reader knows bounds of each row: exact ones never, a
range of the rounding where a number is shown, "below 10" or "10 and above" where it is not. Beside the first
number of a row (sessions) may stand a second (girls), which is at most so many a session.

`feasible` answers exactly, in whole numbers, whether some table fits the bounds and two given totals.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

# The lowest and the highest value that fits; no highest where there is none.
type Bounds = tuple[int, int | None]
type Totals = tuple[int, int]
NOTHING: Final[Bounds] = (0, 0)


@dataclass(frozen=True, slots=True)
class Known:
    """What a reader knows of a row: bounds of its first and second number, and the most of the second a first."""

    lead: Bounds
    follow: Bounds = NOTHING
    most: int = 0


def feasible(rows: Sequence[Known], totals: Totals) -> bool:
    """Whether whole numbers within the bounds of `rows` make exactly `totals`."""
    lead, follow = totals
    lows = [_least(row) for row in rows]
    if any(row.lead[1] is not None and low > row.lead[1] for row, low in zip(rows, lows, strict=True)):
        return False
    spare = lead - sum(lows)
    highs = [row.lead[1] for row in rows]
    if spare < 0 or (None not in highs and sum(high or 0 for high in highs) < lead):
        return False
    return sum(row.follow[0] for row in rows) <= follow <= _most_that_follows(rows, lows, spare)


def _least(row: Known) -> int:
    """The lowest first number that leaves room for the lowest second one."""
    if not row.follow[0]:
        return row.lead[0]
    if not row.most:
        return (row.lead[1] or 0) + 1  # nothing fits
    return max(row.lead[0], -(-row.follow[0] // row.most))


def _most_that_follows(rows: Sequence[Known], lows: Sequence[int], spare: int) -> int:
    """The highest sum of second numbers when `spare` more of the first may be given to the rows."""
    total, gains = 0, []
    for row, low in zip(rows, lows, strict=True):
        most, high = row.most, row.follow[1]
        units = spare if row.lead[1] is None else min(spare, row.lead[1] - low)
        if high is None:
            total += most * low
            gains.append((most, units))
            continue
        total += min(high, most * low)
        room = max(0, high - most * low)
        full = min(units, room // most) if most else 0
        gains.append((most, full))
        if units > full and most:
            gains.append((room % most, 1) if room // most == full else (0, 0))
    for gain, units in sorted(gains, reverse=True):
        taken = min(units, spare)
        total, spare = total + gain * taken, spare - taken
    return total


def spread(
    rows: Sequence[Known], at: int, truth: int, totals: Iterable[Totals], enough: int, *, second: bool = False
) -> int:
    """How many values in a row, around the true one, a reader can believe of row `at`; stops at `enough`."""
    totals = list(totals)
    bounds = rows[at].follow if second else rows[at].lead

    def believable(value: int) -> bool:
        if value < bounds[0] or (bounds[1] is not None and value > bounds[1]):
            return False
        exact = (value, value)
        row = replace(rows[at], follow=exact) if second else replace(rows[at], lead=exact)
        changed = [*rows[:at], row, *rows[at + 1 :]]
        return any(feasible(changed, each) for each in totals)

    found = 1
    for direction in (1, -1):
        value = truth + direction
        while found < enough and believable(value):
            found, value = found + 1, value + direction
    return found
