"""Frozen figures as a page, a file or a sentence reads them: in the language that is switched on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from django.utils.text import capfirst
from django.utils.translation import get_language, gettext

from evaluation import people_tables
from evaluation.disclosure import Hidden, Shown
from evaluation.half_year import HalfYear
from evaluation.models import Release
from evaluation.questions import MEASURES, Declaration, questions

DECLARED: Final[Mapping[str, Declaration]] = {
    table.name: table for table in (*questions(), *people_tables.TABLES)
}


@dataclass(frozen=True)
class Cell:
    """One number as it may be shown."""

    measure: str
    shown: Shown
    most: int = 0

    @property
    def number(self) -> int | None:
        """The rounded number; nothing where it is hidden."""
        return None if isinstance(self.shown, Hidden) else self.shown

    @property
    def is_hidden(self) -> bool:
        """Whether no number is shown."""
        return self.number is None

    @property
    def is_few(self) -> bool:
        """Whether it is hidden because it is under 10."""
        return self.shown == Hidden.FEW

    @property
    def text(self) -> str:
        """What stands in the table: the number, or the words of its box."""
        if self.number is not None:
            return str(self.number)
        return gettext("Fewer than 10") if self.is_few else gettext("Not shown")

    @property
    def share(self) -> float:
        """The length of its bar in hundredths of the longest one."""
        return 100 * (self.number or 0) / self.most if self.most else 0


@dataclass(frozen=True)
class Line:
    """One row: its code, its word, its cells, and the one of them that the chart draws."""

    code: str
    label: str
    cells: list[Cell]

    @property
    def drawn(self) -> Cell:
        """The number that the chart draws: what the table counts first."""
        return self.cells[0]


@dataclass(frozen=True)
class FrozenTable:
    """One table of a release."""

    declaration: Declaration
    frozen: Mapping[str, Any]

    @property
    def name(self) -> str:
        """Its name in addresses and files."""
        return self.declaration.name

    @property
    def headings(self) -> list[str]:
        """What its columns are called."""
        return [str(MEASURES[measure]) for measure in self.declaration.measures]

    @property
    def drawn_heading(self) -> str:
        """What its chart shows."""
        return self.headings[0]

    @cached_property
    def lines(self) -> list[Line]:
        """Its rows, in the order of the page."""
        return [Line(row["code"], self.label(row["code"]), self._cells(row)) for row in self.frozen["rows"]]

    @property
    def total(self) -> list[Cell]:
        """Its totals; none where the rows do not add up, or where one row is everything."""
        return self._cells(self.frozen["total"]) if self.frozen["total"] and len(self.lines) > 1 else []

    def label(self, code: str) -> str:
        """What the row `code` is called: as it was frozen, else as this language calls it today."""
        frozen_words = self.frozen["words"].get(code, {})
        today = self.declaration.words.get(code) or self.declaration.words_when_counted.get(code)
        return capfirst(str(frozen_words.get(get_language() or "en") or today or code))

    def cell(self, code: str, measure: str) -> Cell:
        """One number; raises `StopIteration` for a row that is not there."""
        row = next(row for row in self.frozen["rows"] if row["code"] == code)
        return Cell(measure, _number_or_hidden(row[measure]))

    @property
    def hides(self) -> bool:
        """Whether any of its numbers is hidden."""
        return any(cell.number is None for line in self.lines for cell in line.cells)

    def _cells(self, row: Mapping[str, Any]) -> list[Cell]:
        return [
            Cell(measure, _number_or_hidden(row[measure]), self._most(measure))
            for measure in self.declaration.measures
        ]

    def _most(self, measure: str) -> int:
        numbers = [row[measure] for row in self.frozen["rows"] if isinstance(row[measure], int)]
        return max(numbers, default=0)


def _number_or_hidden(value: int | str) -> Shown:
    return value if isinstance(value, int) else Hidden(value)


@dataclass(frozen=True)
class Figures:
    """The frozen figures of one half-year."""

    release: Release

    @property
    def half_year(self) -> HalfYear:
        """Which one."""
        return HalfYear.parse(self.release.half_year)

    @cached_property
    def tables(self) -> dict[str, FrozenTable]:
        """Every table by its name, in the order of the page; one that nobody declares any more is left out."""
        found = {frozen["name"]: frozen for frozen in self.release.figures["tables"]}
        return {
            name: FrozenTable(DECLARED[name], found[name])
            for name in sorted(found.keys() & DECLARED.keys(), key=lambda name: DECLARED[name].order)
        }

    @property
    def is_draft(self) -> bool:
        """Whether these are not released."""
        return self.release.pk is None

    @cached_property
    def cells(self) -> list[Cell]:
        """Every number of every table, totals too."""
        rows = [
            cells for table in self.tables.values() for cells in (*map(_cells_of, table.lines), table.total)
        ]
        return [cell for cells in rows for cell in cells]

    @property
    def shown_count(self) -> int:
        """How many numbers are shown."""
        return sum(not cell.is_hidden for cell in self.cells)

    @property
    def few_count(self) -> int:
        """How many are hidden because they are under 10."""
        return sum(cell.is_few for cell in self.cells)

    @property
    def held_count(self) -> int:
        """How many are hidden because they would give away one under 10."""
        return len(self.cells) - self.shown_count - self.few_count

    @property
    def sessions(self) -> Cell:
        """All sessions of the half-year."""
        return self.tables["total"].cell("all", "sessions")

    @property
    def girls(self) -> Cell:
        """All girls who took part for the first time in it."""
        return self.tables["total"].cell("all", "girls")

    @property
    def approved(self) -> Cell:
        """Approved professionals at its end."""
        return self.tables[people_tables.APPROVED].cell(people_tables.APPROVED, "people")

    @property
    def organisations(self) -> Cell:
        """Different organisations with an approved professional at its end."""
        table = self.tables[people_tables.ORGANISED]
        return Cell("organisations", _number_or_hidden(table.frozen["total"]["organisations"]))

    @property
    def residential(self) -> Cell:
        """Those of them that are residential youth care."""
        return self.tables[people_tables.ORGANISED].cell(people_tables.RESIDENTIAL, "organisations")

    @property
    def unknown_first_timers(self) -> Cell:
        """Sessions of which nobody knows how many girls were there for the first time."""
        return self.tables["first_timers"].cell("unknown", "sessions")


def _cells_of(line: Line) -> list[Cell]:
    return line.cells


def parts_by_whole(figures: Figures, table: FrozenTable) -> Iterator[tuple[str, list[Line]]]:
    """The lines of a table within another, under the word of the row that they belong to."""
    whole = figures.tables[table.declaration.within]
    for line in whole.lines:
        parts = [part for part in table.lines if part.code.partition(":")[0] == line.code]
        if parts:
            yield line.label, parts
