"""A report becomes counters the moment it arrives, in the transaction that brought it.

At most two statements for any number of answers (`counting`): the receipt, which makes a report count once, and
what adds to every cell. Its keys are sorted: two reports at the same time touch the same cells in the same order,
wait for each other and never lock each other out; cells of nearly every report come last, so that the wait is short.
"""

from datetime import datetime, timedelta
from typing import Any, Final

from django.db import connection
from django.utils import timezone

from evaluation.counting import Cell, count
from evaluation.half_year import BRUSSELS, HalfYear
from evaluation.models import Receipt
from evaluation.questions import questions
from facilitation.reports import MOST_GIRLS, SessionReport

KEPT_FOR: Final = timedelta(days=14)
# Where nearly every report adds to the same cell.
SHARED_BY_ALL: Final = frozenset({"first_timers", "language", "module", "steps", "total", "version"})


class NotInOneTransaction(RuntimeError):
    """A report was told outside a transaction: a receipt without its counters could remain."""


def take_in(sender: object, report: SessionReport, **_: Any) -> bool:
    """Receiver of `session_reported`: counts `report` and returns true; the same one again changes nothing."""
    if not connection.in_atomic_block:
        raise NotInOneTransaction("session_reported must be sent inside transaction.atomic()")
    return count(report, cells_of(report))


def cells_of(report: SessionReport) -> list[Cell]:
    """Every cell that `report` adds to, in the one order of all writers; an unknown answer raises `ValueError`."""
    half_year = HalfYear.of(report.day).code
    girls = first_timers(report)
    found = [
        (half_year, question.name, cell, 1, girls if question.counts_girls else 0)
        for question in questions()
        for cell in question.cells(report)
    ]
    return sorted(found, key=lambda cell: (cell[1] in SHARED_BY_ALL, cell))


def first_timers(report: SessionReport) -> int:
    """How many girls `report` adds: none where the facilitator did not know."""
    given = report.answers.get("first_timers")
    if given is None:
        return 0
    if not isinstance(given, int) or not 0 <= given <= MOST_GIRLS:
        raise ValueError(f"first_timers must be a number from 0 to {MOST_GIRLS}, not {given!r}")
    return given


def forget(now: datetime) -> int:
    """Deletes the receipts of reports older than 14 days at `now`; returns how many."""
    today = timezone.localtime(now, BRUSSELS).date()
    deleted, _each = Receipt.objects.filter(day__lt=today - KEPT_FOR).delete()
    return deleted
