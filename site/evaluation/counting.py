"""The statements that count a report: the receipt, which makes it count once, and one that adds to every cell.

Both orders of the cells are the caller's, so that all writers touch them alike. On SQLite they are two statements. On
PostgreSQL they are one, and the transaction ends before its disk has answered: whoever adds to the same cells next
waits for the sums, not for the disk. The disk is awaited right after, by all that wait at that moment together, and
before anybody is told that her report was counted. A server that dies in between has lost the report whole, and the
one who sent it was told of an error, not of a success: she sends it again.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from django.db import connection, transaction
from django.db.models import Model

from evaluation.models import Counter, Receipt
from facilitation.reports import SessionReport

type Cell = tuple[str, str, str, int, int]
BETWEEN: Final = "|"  # the cells of one column; no code has it
# Writes a word that says nothing: with a commit that waits for the disk, all that was written before it is there.
DISK: Final = "SELECT pg_logical_emit_message(true, 'evaluation', '')"


def count(report: SessionReport, cells: Sequence[Cell]) -> bool:
    """Adds `report` to `cells` inside the transaction that is open; false when it was counted before."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_all_in_one(), [*_receipt(report), *_columns(cells)])
            transaction.on_commit(_await_the_disk)
            return bool(cursor.rowcount > 0)
        cursor.execute(_receipt_once(), _receipt(report))
        is_new = bool(cursor.rowcount == 1)
        if is_new:
            cursor.execute(_add(len(cells)), [value for cell in cells for value in cell])
        return is_new


def _columns(cells: Sequence[Cell]) -> list[str]:
    """Each column of the cells as one text, which a driver writes in no time; a list it turns over word by word.

    A code with the separator in it would make columns of unequal length, which the table refuses.
    """
    return [BETWEEN.join(map(str, column)) for column in zip(*cells, strict=True)]


def _await_the_disk() -> None:
    with connection.cursor() as cursor:
        cursor.execute(DISK)


def _receipt(report: SessionReport) -> list[Any]:
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
def _receipt_once() -> str:
    table, uuid, day = _names(Receipt, "uuid", "day")
    return f"INSERT INTO {table} ({uuid}, {day}) VALUES (%s, %s) ON CONFLICT DO NOTHING"  # noqa: S608


@cache
def _add(rows: int) -> str:
    into, adding = _to_counters()
    return f"{into} VALUES {', '.join(['(%s, %s, %s, %s, %s)'] * rows)} {adding}"


@cache
def _all_in_one() -> str:
    """The receipt first; where it is new, the cells in their order."""
    table, uuid, day = _names(Receipt, "uuid", "day")
    into, adding = _to_counters()
    return (
        f"WITH new AS (INSERT INTO {table} ({uuid}, {day}) SELECT %s::uuid, %s::date "  # noqa: S608
        "WHERE set_config('synchronous_commit', 'off', true) = 'off' ON CONFLICT DO NOTHING RETURNING 1) "
        f"{into} SELECT cell.a, cell.b, cell.c, cell.d, cell.e FROM new, "
        f"unnest({_split('text')}, {_split('text')}, {_split('text')}, {_split('int')}, {_split('int')}) "
        f"WITH ORDINALITY AS cell(a, b, c, d, e, place) ORDER BY cell.place {adding}"
    )


def _split(into: str) -> str:
    return f"string_to_array(%s, '{BETWEEN}')::{into}[]"


def _to_counters() -> tuple[str, str]:
    """What stands before and behind the cells."""
    table, *columns = _names(Counter, "half_year", "question", "cell", "sessions", "girls")
    half_year, question, cell, sessions, girls = columns
    return f"INSERT INTO {table} ({', '.join(columns)})", (
        f"ON CONFLICT ({half_year}, {question}, {cell}) DO UPDATE SET "
        f"{sessions} = {table}.{sessions} + excluded.{sessions}, {girls} = {table}.{girls} + excluded.{girls}"
    )
