"""The geometry of the disc: wedges for steps and modules, and the ring whose arcs are minutes."""

from dataclasses import dataclass
from math import asin, cos, pi, sin
from typing import Literal

from squad.digits import number_lines

State = Literal["done", "now", "next"]
GAP = 0.8  # half the space between two wedges, in a box of 40


@dataclass(frozen=True)
class Wedge:
    """One wedge: the path to draw, and whether it is behind us, where we are, or still to come."""

    path: str
    state: State


@dataclass(frozen=True)
class Arc:
    """One arc of the ring, its number and the place where the number stands."""

    path: str
    state: State
    number: int
    x: float
    y: float
    digits: list[tuple[int, str]]


def _point(angle: float, radius: float, centre: tuple[float, float]) -> tuple[float, float]:
    """A point on a circle; the angle is in turns, clockwise from the top."""
    return centre[0] + radius * sin(2 * pi * angle), centre[1] - radius * cos(2 * pi * angle)


def _xy(*numbers: float) -> str:
    return " ".join(f"{number:.1f}".rstrip("0").rstrip(".") for number in numbers)


def state_of(number: int, current: int) -> State:
    """What a step is when we are at ``current``; a ``current`` beyond the last means that all is done."""
    return "done" if number < current else "now" if number == current else "next"


def wedge(number: int, total: int, *, out: float = 0, radius: float = 16.5) -> str:
    """The path of wedge ``number`` of ``total`` in a box of 40, moved ``out`` of its place."""
    if total == 1:
        half = f"A{_xy(radius, radius)} 0 1 1 20 "
        return f"M20 {_xy(20 - radius)}{half}{_xy(20 + radius)}{half}{_xy(20 - radius)}Z"
    start, end = (number - 1) / total, number / total
    middle = (start + end) / 2
    centre = _point(middle, out, (20, 20))
    apex = _point(middle, min(GAP / sin(pi / total), radius / 2), centre)
    turn = asin(GAP / radius) / (2 * pi)
    first = _point(start + turn, radius, centre)
    last = _point(end - turn, radius, centre)
    return f"M{_xy(*apex)}L{_xy(*first)}A{_xy(radius, radius)} 0 0 1 {_xy(*last)}Z"


def wedges(total: int, current: int, *, whole: bool = False) -> list[Wedge]:
    """A disc of ``total`` wedges, full up to ``current``; a ``whole`` one is full, one wedge moved out.

    After the last wedge of a whole one it begins again: a thirteenth module of twelve wedges has the first.
    """
    if total < 1 or current < 0:
        raise ValueError(f"a disc of {total} with wedge {current} cannot be drawn")
    if not whole:
        return [Wedge(wedge(n, total), state_of(n, current)) for n in range(1, total + 1)]
    moved = (current - 1) % total + 1
    return [
        Wedge(wedge(n, total, out=2.2 if n == moved else 0), "now" if n == moved else "done")
        for n in range(1, total + 1)
    ]


def ring(minutes: list[int], current: int = 0) -> list[Arc]:
    """The run sheet as a ring in a box of 220: an arc a step, as long as its minutes."""
    total = sum(minutes)
    if not minutes or min(minutes) < 1:
        raise ValueError("a ring needs steps of a minute or more")
    arcs, passed, centre = [], 0, (110.0, 110.0)
    for number, length in enumerate(minutes, start=1):
        start, passed = passed / total, passed + length
        end = passed / total
        state = state_of(number, current) if current else "next"
        outer, inner = (98, 58) if state == "now" else (94, 66)
        a, b = (_point(start + 0.0042, outer, centre), _point(end - 0.0042, outer, centre))
        c, d = (_point(end - 0.006, inner, centre), _point(start + 0.006, inner, centre))
        big = int(end - start > 0.5)
        path = (
            f"M{_xy(*a)}A{outer} {outer} 0 {big} 1 {_xy(*b)}L{_xy(*c)}A{inner} {inner} 0 {big} 0 {_xy(*d)}Z"
        )
        x, y = _point((start + end) / 2, (outer + inner) / 2, centre)
        digits = number_lines(number) if end - start > 0.03 else []  # a short arc has no room for its number
        arcs.append(Arc(path, state, number, round(x, 1), round(y - 5.6, 1), digits))
    return arcs
