"""All releases together: sums of what was shown, which give away no more than the releases did."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils.text import capfirst
from django.utils.translation import gettext

from evaluation.half_year import HalfYear
from evaluation.models import Release
from evaluation.released_figures import Cell, Figures, Line


@dataclass(frozen=True)
class Sum:
    """A number over several half-years: what was shown of it, added up, and the half-years where it was hidden."""

    number: int
    hidden: list[HalfYear]
    few: bool

    @property
    def is_shown(self) -> bool:
        """Whether any half-year showed a number."""
        return self.number > 0

    @property
    def is_hidden(self) -> bool:
        """Whether no half-year showed a number."""
        return not self.is_shown

    @property
    def text(self) -> str:
        """As a key figure; one half-year under 10 says so, several hidden ones say nothing."""
        if self.is_shown:
            return str(self.number)
        return gettext("Fewer than 10") if self.few else gettext("Not shown")


@dataclass(frozen=True)
class Overall:
    """The released half-years, oldest first."""

    each: Sequence[Figures]

    @classmethod
    def read(cls) -> Overall:
        """Every release: one query."""
        return cls([Figures(release) for release in Release.objects.order_by("half_year")])

    @property
    def latest(self) -> Figures:
        """The last released half-year: what it says about people and organisations stands at its end."""
        return self.each[-1]

    @property
    def half_years(self) -> list[HalfYear]:
        """Those that are covered."""
        return [figures.half_year for figures in self.each]

    @property
    def gaps(self) -> list[HalfYear]:
        """Those between the first and the last that were not released."""
        covered = self.half_years
        found, each = [], covered[0] if covered else None
        while each and each < covered[-1]:
            if each not in covered:
                found.append(each)
            each = each.next
        return found

    @cached_property
    def sessions(self) -> Sum:
        """Reported group sessions."""
        return self._sum(lambda figures: figures.sessions)

    @cached_property
    def girls(self) -> Sum:
        """Girls who took part for the first time."""
        return self._sum(lambda figures: figures.girls)

    @cached_property
    def unknown_first_timers(self) -> Sum:
        """Sessions of which nobody knows how many first-timers there were."""
        return self._sum(lambda figures: figures.unknown_first_timers)

    @property
    def session_lines(self) -> list[Line]:
        """Each half-year with its sessions."""
        return self._lines("sessions")

    @property
    def girl_lines(self) -> list[Line]:
        """Each half-year with its girls."""
        return self._lines("girls")

    @property
    def table_lines(self) -> list[Line]:
        """Each half-year with both."""
        return self._lines("sessions", "girls")

    def _lines(self, *measures: str) -> list[Line]:
        numbers = {measure: [getattr(figures, measure) for figures in self.each] for measure in measures}
        most = {measure: max(cell.number or 0 for cell in cells) for measure, cells in numbers.items()}
        return [
            Line(
                figures.half_year.code,
                capfirst(figures.half_year.label),
                [Cell(measure, numbers[measure][at].shown, most[measure]) for measure in measures],
            )
            for at, figures in enumerate(self.each)
        ]

    def _sum(self, cell: Callable[[Figures], Cell]) -> Sum:
        cells = [(figures.half_year, cell(figures)) for figures in self.each]
        return Sum(
            number=sum(each.number or 0 for _half_year, each in cells),
            hidden=[half_year for half_year, each in cells if each.number is None],
            few=len(cells) == 1 and cells[0][1].is_few,
        )
