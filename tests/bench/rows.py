"""A row of the table: name, value, unit, goal, whether it holds, and for a ratio the spread over its rounds."""

from collections.abc import Sequence
from statistics import median
from typing import Any

Row = dict[str, Any]


def row(name: str, value: float, unit: str, goal: float, spread: tuple[float, float] | None = None) -> Row:
    """One line of the table; less is better."""
    found: Row = {"name": name, "value": value, "unit": unit, "goal": goal, "holds": value <= goal}
    return found | ({"spread": list(spread)} if spread else {})


def ratio_row(
    name: str, over: Sequence[float], under: Sequence[float], goal: float, *, digits: int = 2
) -> Row:
    """Median divided by median of rounds taken in turn; the spread is that of the single rounds."""
    each = sorted(one / other for one, other in zip(over, under, strict=True))
    value = round(median(over) / median(under), digits)
    return row(name, value, "ratio", goal, (round(each[0], digits), round(each[-1], digits)))


def three_numbers(values: Sequence[float], digits: int) -> str:
    """`MEDIAN,LOWEST,HIGHEST`, as a process prints what it measured."""
    return ",".join(f"{one:.{digits}f}" for one in (median(values), min(values), max(values)))


def printed_row(name: str, printed: str, goal: float) -> Row:
    """The row of a ratio of which a process printed `three_numbers`."""
    value, low, high = map(float, printed.split(","))
    return row(name, value, "ratio", goal, (low, high))
