"""The run sheet: minutes made to fit a session and added up into clock times. Pure arithmetic, no database.

How a length is kept, in this order:

1. "can" steps fall away, one at a time: the shortest that alone makes it fit, otherwise the longest.
2. Then "only if safe" steps, in the same way.
3. A "must" step never falls away and is never made shorter here. What they take too much is said in minutes, with the
   steps that can give some: the longest first, each at most a third of itself.
4. Minutes left over go to the talks, evenly, as breathing space; a talk at most doubles, and 45 minutes is the most
   for any step. What is left even then stays free, and is said.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import time
from typing import Final

DAY = 24 * 60
USUAL_START = time(14, 0)
LENGTHS: Final = (60, 75, 90)
MUST, CAN, SAFE = "must", "can", "safe"
LONGEST: Final = 45  # of one step


@dataclass(frozen=True)
class Slot:
    """When one step begins and ends; no minutes at all means that it falls away."""

    start: time
    end: time
    minutes: int


@dataclass(frozen=True)
class Part:
    """What the run sheet must know of a step: its minutes, how much it is needed, whether it is a talk."""

    minutes: int
    need: str = MUST
    talk: bool = False


@dataclass(frozen=True)
class Fitted:
    """The minutes of each step in a session of a given length; 0 for a step that falls away.

    `over` is what the steps that must stay take too much, `cuts` says which steps could give how many minutes of it
    (by their index), `short` what is missing even then, and `left` the minutes that nobody needs.
    """

    minutes: list[int]
    over: int = 0
    cuts: list[tuple[int, int]] = field(default_factory=list)
    short: int = 0
    left: int = 0

    @property
    def total(self) -> int:
        """The minutes of all steps that stay."""
        return sum(self.minutes)


def fit(parts: Sequence[Part], length: int | None) -> Fitted:
    """Makes the steps fit a session of `length` minutes; `None` leaves them as they are written."""
    minutes = [part.minutes for part in parts]
    if length is None:
        return Fitted(minutes)
    for need in (CAN, SAFE):
        _fall_away(minutes, [at for at, part in enumerate(parts) if part.need == need], length)
    over = sum(minutes) - length
    if over > 0:
        cuts, short = _cuts(minutes, over)
        return Fitted(minutes, over=over, cuts=cuts, short=short)
    left = _breathe(minutes, [at for at, part in enumerate(parts) if part.talk and minutes[at]], -over)
    return Fitted(minutes, left=left)


def _fall_away(minutes: list[int], may_go: list[int], length: int) -> None:
    """Takes steps out of `minutes` until they fit, or none that may go is left; of two alike the later one goes."""
    while may_go and (over := sum(minutes) - length) > 0:
        enough = [at for at in may_go if minutes[at] >= over]
        goes = (
            min(enough, key=lambda at: (minutes[at], -at))
            if enough
            else max(may_go, key=lambda at: (minutes[at], at))
        )
        minutes[goes] = 0
        may_go.remove(goes)


def _cuts(minutes: list[int], over: int) -> tuple[list[tuple[int, int]], int]:
    """Which steps could give how many of `over` minutes, the longest first; and what is missing even then."""
    cuts = []
    for at in sorted(range(len(minutes)), key=lambda at: -minutes[at]):
        gives = min(over, minutes[at] // 3)
        if gives:
            cuts.append((at, gives))
            over -= gives
    return cuts, over


def _breathe(minutes: list[int], talks: list[int], left: int) -> int:
    """Gives `left` minutes to the talks, a minute each in turn, as far as they can take them; returns the rest."""
    most = {at: min(2 * minutes[at], LONGEST) for at in talks}
    while left and (room := [at for at in talks if minutes[at] < most[at]]):
        for at in room[:left]:
            minutes[at] += 1
        left -= min(left, len(room))
    return left


def slots(start: time, minutes: Iterable[int]) -> list[Slot]:
    """The slot of each step of a session that begins at `start`; past midnight the clock begins anew."""
    at, found = start.hour * 60 + start.minute, []
    for length in minutes:
        found.append(Slot(_clock(at), _clock(at + length), length))
        at += length
    return found


def _clock(minutes: int) -> time:
    return time(minutes % DAY // 60, minutes % 60)


def read_start(text: str, otherwise: time = USUAL_START) -> time:
    """A clock time such as `14:00` or `9.30`, as typed or from an address; anything else is `otherwise`."""
    hour, _separator, minute = text.strip().replace(".", ":").replace("h", ":").partition(":")
    if not (hour.isascii() and hour.isdigit() and (minute or "0").isascii() and (minute or "0").isdigit()):
        return otherwise
    try:
        return time(int(hour), int(minute or 0))
    except (ValueError, OverflowError):  # no such hour; more digits than a clock can hold
        return otherwise


def read_length(text: str) -> int | None:
    """One of the lengths that a session can have, from an address; anything else is `None`: as it is written."""
    return next((length for length in LENGTHS if text == str(length)), None)
