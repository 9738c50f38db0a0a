"""A table of figures as CSV, in the language that is switched on: safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterator

from django.utils.translation import get_language, gettext

from evaluation.half_year import HalfYear
from evaluation.released_figures import FrozenTable

# Semicolons and a byte order mark: so do spreadsheets in Belgium read columns and accents at once.
_SEPARATOR, _MARK = ";", "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_of(table: FrozenTable, half_year: HalfYear) -> str:
    """`table` with its headings, its rows and its totals; a hidden number is the words that the page shows."""
    sink = io.StringIO()
    writer = csv.writer(sink, delimiter=_SEPARATOR)
    for row in _rows(table, half_year):
        writer.writerow([safe(value) for value in row])
    return _MARK + sink.getvalue()


def file_name(table: FrozenTable, half_year: HalfYear) -> str:
    """What the file is called: `figures-2026-1-province-nl.csv`."""
    return f"figures-{half_year.code}-{table.name}-{get_language()}.csv"


def safe(value: str | int) -> str | int:
    """`value` as a spreadsheet may get it: text that would be a formula becomes plain text."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


def _rows(table: FrozenTable, half_year: HalfYear) -> Iterator[list[str | int]]:
    yield [gettext("Half-year"), gettext("Code"), str(table.declaration.dimension), *table.headings]
    for line in table.lines:
        numbers = [cell.text if cell.number is None else cell.number for cell in line.cells]
        yield [half_year.code, line.code, line.label, *numbers]
    if table.total:
        numbers = [cell.text if cell.number is None else cell.number for cell in table.total]
        yield [half_year.code, "", gettext("Total, at least"), *numbers]
