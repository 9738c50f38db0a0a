"""A report becomes counters the moment it arrives, in the transaction that brought it.

Two statements for any number of answers: the receipt, which makes a report count once, then one that adds to
every cell. Its keys are sorted: two reports at the same time touch the same cells in the same order, wait for
each other and never lock each other out; cells of nearly every report come last, so that the wait is short. Both
statements are the same on SQLite and PostgreSQL.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from typing import Any, Final

from django.db import connection
from django.db.models import Model
from django.utils import timezone

from evaluation.half_year import BRUSSELS, HalfYear
from evaluation.models import Counter, Receipt
from evaluation.questions import questions
from facilitation.reports import MOST_GIRLS, SessionReport

KEPT_FOR: Final = timedelta(days=14)
# Where nearly every report adds to the same cell.
SHARED_BY_ALL: Final = frozenset({"first_timers", "language", "module", "steps", "total", "version"})
type Cell = tuple[str, str, str, int, int]


class NotInOneTransaction(RuntimeError):
    """A report was told outside a transaction: a receipt without its counters could remain."""


def take_in(sender: object, report: SessionReport, **_: Any) -> bool:
    """Receiver of `session_reported`: counts `report` and returns true; the same one again changes nothing."""
    if not connection.in_atomic_block:
        raise NotInOneTransaction("session_reported must be sent inside transaction.atomic()")
    cells = cells_of(report)
    with connection.cursor() as cursor:
        cursor.execute(_receipt_sql(), _receipt_values(report))
        is_new = bool(cursor.rowcount == 1)
        if is_new:
            cursor.execute(_counter_sql(len(cells)), [value for cell in cells for value in cell])
    return is_new


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


def _receipt_values(report: SessionReport) -> list[Any]:
    fields = Receipt._meta
    return [
        fields.get_field("uuid").get_db_prep_value(report.uuid, connection),
        fields.get_field("day").get_db_prep_value(report.day, connection),
    ]


def _names(model: type[Model], *fields: str) -> list[str]:
    quote = connection.ops.quote_name
    columns = [quote(model._meta.get_field(name).name) for name in fields]
    return [quote(model._meta.db_table), *columns]


@cache
def _receipt_sql() -> str:
    table, uuid, day = _names(Receipt, "uuid", "day")
    return f"INSERT INTO {table} ({uuid}, {day}) VALUES (%s, %s) ON CONFLICT DO NOTHING"  # noqa: S608


@cache
def _counter_sql(rows: int) -> str:
    table, *columns = _names(Counter, "half_year", "question", "cell", "sessions", "girls")
    half_year, question, cell, sessions, girls = columns
    values = ", ".join(["(%s, %s, %s, %s, %s)"] * rows)
    return (
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES {values} "  # noqa: S608
        f"ON CONFLICT ({half_year}, {question}, {cell}) DO UPDATE SET "
        f"{sessions} = {table}.{sessions} + excluded.{sessions}, {girls} = {table}.{girls} + excluded.{girls}"
    )
