"""One writer of the bench of reports: a process that writes on command, so that it starts only once.

It reads lines of `insert|report FIRST COUNT SECONDS`, writes COUNT rows or reports numbered from FIRST or stops after
SECONDS, and answers with how many it wrote.
"""

from __future__ import annotations

import sys
import time
import uuid
from collections.abc import Callable
from datetime import date

import django

DAY = date(2026, 3, 12)
# Spread as in life: a prime number of each, so that all combinations come.
PLACES = ("antwerp", "antwerp", "east_flanders", "limburg", "brussels", "hainaut", "unknown")
SETTINGS = ("residential", "residential", "residential", "day_care", "school")
AGES = ("14_15", "14_15", "11_13", "mixed", "16_17", "14_15", "11_13", "14_15", "unknown", "mixed", "14_15")
MEDIA = ("screen", "screen", "both")
LANGUAGES = ("nl", "nl", "mixed", "nl", "nl", "fr", "mixed", "nl", "other", "nl", "mixed", "nl", "unknown")


def main() -> None:
    """Prints `ready`, then a number for each line."""
    django.setup()
    writers = {"insert": _insert(), "report": _report()}
    for write in writers.values():
        write(0)  # the connection is open and every statement is known
    print("ready", flush=True)
    for line in sys.stdin:
        kind, first, count, seconds = line.split()
        end, write, number = time.monotonic() + float(seconds), writers[kind], int(first)
        while number < int(first) + int(count) and time.monotonic() < end:
            write(number)
            number += 1
        print(number - int(first), flush=True)


def _insert() -> Callable[[int], object]:
    """One plain ORM insert."""
    from evaluation.models import Receipt

    return lambda _number: Receipt.objects.create(uuid=uuid.uuid4(), day=DAY)


def _report() -> Callable[[int], object]:
    """One report as the room of sessions tells it: a transaction, the signal, the counters."""
    from django.db import transaction

    from facilitation.reports import SessionReport
    from facilitation.signals import session_reported

    def report(number: int) -> SessionReport:
        answers = {
            "province": PLACES[number % len(PLACES)],
            "setting": SETTINGS[number % len(SETTINGS)],
            "girls": 6,
            "first_timers": number % 7,
            "age_band": AGES[number % len(AGES)],
            "girls_language": LANGUAGES[number % len(LANGUAGES)],
            "medium": MEDIA[number % len(MEDIA)],
            "steps_done": [
                "check_in",
                "ground_rules",
                "talk",
                "placing",
                "statements",
                "story",
                "check_out",
            ],
        }
        return SessionReport(uuid.UUID(int=number), DAY, "boundaries", "v1", "nl", answers)

    def write(number: int) -> None:
        with transaction.atomic():
            session_reported.send(sender=SessionReport, report=report(number))

    return write


if __name__ == "__main__":
    main()
