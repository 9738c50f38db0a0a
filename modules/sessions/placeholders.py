"""Clock times in HTML that is cached for everybody: placeholders, filled in for the start that somebody chose.

A placeholder stands between two NUL characters, which no text of the site can hold: forms refuse them, and PostgreSQL
stores none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from typing import Final

from django.utils.safestring import SafeString

from modules.sessions.run_sheet import slots

START: Final = "\0start\0"
_PLACEHOLDER: Final = re.compile("\0(start|begins[0-9]+|ends[0-9]+)\0")


@dataclass(frozen=True)
class ShownSlot:
    """When a step begins and ends, as it is written: `14:00`, or a placeholder for it."""

    begins: str
    ends: str
    minutes: int


def placeholder_slots(minutes: Sequence[int]) -> list[ShownSlot]:
    """A slot with placeholders for each step of a session, whenever that begins."""
    return [
        ShownSlot(f"\0begins{place}\0", f"\0ends{place}\0", length) for place, length in enumerate(minutes)
    ]


def fill(html: str, start: time, minutes: Sequence[int]) -> SafeString:
    """`html` with the times of a session that begins at `start`, and whose steps take these minutes."""
    times = {"start": f"{start:%H:%M}"}
    for place, slot in enumerate(slots(start, minutes)):
        times[f"begins{place}"], times[f"ends{place}"] = f"{slot.start:%H:%M}", f"{slot.end:%H:%M}"
    return SafeString(_PLACEHOLDER.sub(lambda found: times[found[1]], html))
