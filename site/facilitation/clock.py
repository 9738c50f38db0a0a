"""Clock times of a session: the start stands in the address, and can be moved so that a step begins now."""

import re
from datetime import datetime, time
from typing import Final

_TIME: Final = re.compile(r"([01]?\d|2[0-3])[:.h]([0-5]\d)", re.ASCII)
_DAY: Final = 24 * 60


def read_time(text: str) -> time | None:
    """`14:05`, `14.05` or `14h05` as a time; `None` for anything else."""
    found = _TIME.fullmatch(text.strip().lower())
    return time(int(found[1]), int(found[2])) if found else None


def write_time(value: time) -> str:
    """A time as it stands in an address: `14:05`."""
    return value.strftime("%H:%M")


def rounded(now: datetime, to: int = 5) -> time:
    """The time of `now` on the nearest five minutes."""
    return _at(round((now.hour * 60 + now.minute) / to) * to)


def start_that_puts_now(now: datetime, minutes_before: int) -> time:
    """The start of a session whose step after `minutes_before` begins at `now`."""
    return _at(now.hour * 60 + now.minute - minutes_before)


def _at(minutes: int) -> time:
    return time(minutes % _DAY // 60, minutes % 60)
