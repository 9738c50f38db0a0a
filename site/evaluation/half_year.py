"""A half-year: the only time that figures know."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Self
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext

BRUSSELS: Final = ZoneInfo("Europe/Brussels")
_CODE: Final = re.compile(r"(20\d\d)-([12])")


@dataclass(frozen=True, order=True)
class HalfYear:
    """The first (January to June) or second (July to December) half of a year, as Brussels counts days."""

    year: int
    half: int

    def __post_init__(self) -> None:
        """Refuses what is no half-year of this century."""
        if not _CODE.fullmatch(self.code):
            raise ValueError(f"{self.code} is no half-year")

    @classmethod
    def parse(cls, code: str) -> Self:
        """The half-year with this code, such as `2026-1`; raises `ValueError` for anything else."""
        found = _CODE.fullmatch(code)
        if found is None:
            raise ValueError(f"{code!r} is no half-year")
        return cls(int(found[1]), int(found[2]))

    @classmethod
    def of(cls, day: date) -> Self:
        """The half-year in which `day` lies; a moment must first become a day in Brussels, see `at`."""
        return cls(day.year, 1 if day.month <= 6 else 2)

    @classmethod
    def at(cls, now: datetime) -> Self:
        """The half-year that runs at `now`, an aware moment."""
        return cls.of(_day(now))

    @property
    def code(self) -> str:
        """Its name in addresses and tables: `2026-1`."""
        return f"{self.year}-{self.half}"

    @property
    def starts(self) -> date:
        """Its first day."""
        return date(self.year, 1 if self.half == 1 else 7, 1)

    @property
    def ends(self) -> date:
        """Its last day, which is still part of it."""
        return date(self.year, 6, 30) if self.half == 1 else date(self.year, 12, 31)

    @property
    def next(self) -> HalfYear:
        """The one after it."""
        return HalfYear(self.year, 2) if self.half == 1 else HalfYear(self.year + 1, 1)

    @property
    def previous(self) -> HalfYear:
        """The one before it."""
        return HalfYear(self.year - 1, 2) if self.half == 1 else HalfYear(self.year, 1)

    @property
    def label(self) -> str:
        """Its name on the screen, in the language that is switched on."""
        text = gettext("first half of %(year)s") if self.half == 1 else gettext("second half of %(year)s")
        return text % {"year": self.year}

    @property
    def first_day(self) -> str:
        """Its first day in words; French says "1er"."""
        said = date_format(self.starts, "j F Y")
        return f"1er{said[1:]}" if get_language() == "fr" else said

    @property
    def last_day(self) -> str:
        """Its last day in words."""
        return date_format(self.ends, "j F Y")

    def is_closed(self, now: datetime) -> bool:
        """Whether its last day is over in Brussels at `now`, an aware moment."""
        return _day(now) > self.ends

    def __str__(self) -> str:
        """Its code."""
        return self.code


def _day(now: datetime) -> date:
    if now.tzinfo is None:
        raise ValueError("a moment without a time zone belongs to no day")
    return now.astimezone(BRUSSELS).date()
