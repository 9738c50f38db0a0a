"""The rows of a map and the order in them: each arrow goes down, long arrows get a place in every row they cross."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

Arrow = tuple[str, str]
SWEEPS = 4
NARROW = 12  # the width of a place that an arrow passes through


@dataclass(frozen=True)
class Ranks:
    """The row of each name, the rows in order, and the places that each arrow down passes through."""

    row: dict[str, int]
    rows: list[list[str]]
    through: dict[Arrow, list[str]]

    def across(self, widths: Mapping[str, float], gap: float) -> dict[str, float]:
        """Where the middle of each name stands across: near those it is tied to, nothing over anything else."""
        above, below = self._ties()
        x: dict[str, float] = {}
        for row in self.rows:
            _settle(row, {name: _mean(above[name], x, 0.0) for name in row}, widths, gap, x)
        for _sweep in range(2):
            for row in reversed(self.rows):
                _settle(row, {name: _mean(below[name], x, x[name]) for name in row}, widths, gap, x)
            for row in self.rows:
                _settle(row, {name: _mean(above[name], x, x[name]) for name in row}, widths, gap, x)
        return x

    def _ties(self) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        """For each name those that it is tied to one row up, and one row down."""
        above: dict[str, list[str]] = {name: [] for row in self.rows for name in row}
        below: dict[str, list[str]] = {name: [] for name in above}
        for (start, end), places in self.through.items():
            chain = [start, *places, end]
            for upper, lower in pairwise(chain):
                below[upper].append(lower)
                above[lower].append(upper)
        return above, below


def _mean(names: list[str], x: Mapping[str, float], otherwise: float) -> float:
    return sum(x[name] for name in names) / len(names) if names else otherwise


def _settle(
    row: list[str], wanted: Mapping[str, float], widths: Mapping[str, float], gap: float, x: dict[str, float]
) -> None:
    """Puts a row where its names want to be, in their order and never over each other; the row keeps its balance."""
    at, right = {}, float("-inf")
    for name in row:
        half = widths.get(name, NARROW) / 2
        at[name] = max(wanted[name], right + half)
        right = at[name] + half + gap
    lean = sum(at[name] - wanted[name] for name in row) / len(row) if row else 0
    for name in row:
        x[name] = at[name] - lean


def rank(names: list[str], arrows: Iterable[Arrow]) -> Ranks:
    """Rows for `names`, the first name in the first row. An arrow that closes a loop has no places: it goes up."""
    targets: dict[str, list[str]] = {name: [] for name in names}
    for start, end in arrows:
        targets[start].append(end)
    order, down = _unlooped(names, targets)
    row = dict.fromkeys(names, 0)
    for name in order:
        for to in targets[name]:
            if (name, to) in down:
                row[to] = max(row[to], row[name] + 1)
    rows: list[list[str]] = [[] for _row in range(max(row.values(), default=0) + 1)]
    for name in order:
        rows[row[name]].append(name)
    through: dict[Arrow, list[str]] = {}
    for start, end in down:
        places = [f"{start}>{end}>{number}" for number in range(row[start] + 1, row[end])]
        through[(start, end)] = places
        for number, place in enumerate(places, start=row[start] + 1):
            rows[number].append(place)
    ranks = Ranks(row, rows, through)
    _untangle(ranks)
    return ranks


def _unlooped(names: list[str], targets: Mapping[str, list[str]]) -> tuple[list[str], set[Arrow]]:
    """The names so that each stands before those it leads to, and the arrows for which that holds."""
    done: list[str] = []
    state: dict[str, int] = {}  # 1: on the way, 2: done
    up: set[Arrow] = set()
    for root in names:
        walk = [] if root in state else [(root, 0)]
        while walk:
            name, at = walk.pop()
            state[name] = 1
            if at < len(targets[name]):
                walk.append((name, at + 1))
                to = targets[name][-1 - at]  # from the last, so that the first choice comes to stand left
                if state.get(to) == 1:
                    up.add((name, to))
                elif to not in state:
                    walk.append((to, 0))
            else:
                state[name] = 2
                done.append(name)
    return done[::-1], {(name, to) for name in names for to in targets[name]} - up


def _untangle(ranks: Ranks) -> None:
    """Orders each row by the middle of what its names are tied to, down and up again, so that few arrows cross."""
    above, below = ranks._ties()
    for sweep in range(SWEEPS):
        ties, rows = (above, ranks.rows) if sweep % 2 == 0 else (below, ranks.rows[::-1])
        for row, neighbours in zip(rows[1:], rows, strict=False):
            place = {name: float(number) for number, name in enumerate(neighbours)}
            own = {name: float(number) for number, name in enumerate(row)}
            row.sort(key=lambda name: _mean([n for n in ties[name] if n in place], place, own[name]))
