"""The run sheet: minutes added up into clock times. Pure arithmetic; nothing is asked of a database."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time

DAY = 24 * 60
USUAL_START = time(14, 0)


@dataclass(frozen=True)
class Slot:
    """When one step begins and ends."""

    start: time
    end: time
    minutes: int


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
    except ValueError:
        return otherwise
