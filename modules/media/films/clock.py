"""Times of captions as they are written and typed: milliseconds, and minutes and seconds."""

import re
from collections.abc import Iterable
from typing import Final

TIME: Final = r"(?:(\d{2,4}):)?([0-5]\d):([0-5]\d)\.(\d{3})"


def milliseconds(parts: Iterable[str | None]) -> int:
    """Of the hours, minutes, seconds and thousandths that `TIME` found."""
    hours, minutes, seconds, rest = (int(part or 0) for part in parts)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest


def read_clock(text: str) -> int | None:
    """Milliseconds of `1:02.500`, `62.5` or `0:01:02,5`; None for what is no time."""
    found = re.fullmatch(
        r"(?:(?:(\d{1,2}):)?(\d{1,2}):)?(\d{1,4})(?:[.,](\d{1,3}))?", text.strip(), flags=re.ASCII
    )
    if found is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups()[:3])
    if found[2] is not None and (seconds > 59 or (found[1] is not None and minutes > 59)):
        return None
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + int((found[4] or "").ljust(3, "0"))


def clock(at: int) -> str:
    """`1:02.500`: a time as an editor reads and types it."""
    seconds, rest = divmod(at, 1000)
    return f"{seconds // 60}:{seconds % 60:02}.{rest:03}"


def short_clock(at: int) -> str:
    """`1:02`: a time as a group reads it."""
    return clock(at).partition(".")[0]


def full_clock(at: int) -> str:
    """`00:01:02.500`: a time as WebVTT has it."""
    seconds, rest = divmod(at, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"
