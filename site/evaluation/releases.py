"""A release: the protected figures of a closed half-year, made once and frozen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db import IntegrityError, transaction
from django.db.models import Min
from django.utils import timezone

from evaluation.figures import protected_figures
from evaluation.half_year import BRUSSELS, HalfYear
from evaluation.models import Counter, Release

# Moves when a definition, a rule of disclosure control or a list of codes changes its meaning.
DEFINITIONS: Final = "2026-11"


class CannotRelease(Exception):
    """This half-year cannot be released now; its subclasses say why."""


class StillOpen(CannotRelease):
    """The half-year is not over: its figures would move, and each move would tell of a session."""


class BeforeTheFirst(CannotRelease):
    """The half-year is from before there were figures: a release cannot be taken back, so a slip makes none."""


class AlreadyReleased(CannotRelease):
    """The half-year has been released: two releases could be subtracted."""


class Changed(CannotRelease):
    """The protected figures are no longer those that were shown to who releases them."""


def draft(half_year: HalfYear, people: Mapping[str, Any], now: datetime) -> Release:
    """What `release` would freeze at `now`: the same protected figures, not stored.

    No report can come in for a half-year that is over, so drafts of it cannot be subtracted. Raises `StillOpen` and
    `AlreadyReleased`.
    """
    if not half_year.is_closed(now):
        raise StillOpen(half_year.code)
    if Release.objects.filter(half_year=half_year.code).exists():
        raise AlreadyReleased(half_year.code)
    return Release(
        half_year=half_year.code,
        released_on=timezone.localtime(now, BRUSSELS).date(),
        definitions=DEFINITIONS,
        figures=protected_figures(half_year, people),
    )


def release(half_year: HalfYear, people: Mapping[str, Any], now: datetime, shown: str = "") -> Release:
    """Freezes the protected figures of `half_year` with the numbers about `people` that were handed over.

    Only what may be shown is stored. `shown` is the hash of the draft that a person was shown; where it is given and
    the figures are others by now, nothing is stored and `Changed` is raised. Raises what `draft` raises.
    """
    made = draft(half_year, people, now)
    if shown and shown != made.hash:
        raise Changed(half_year.code)
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError as error:  # somebody else was quicker
        raise AlreadyReleased(half_year.code) from error
    return made


@dataclass(frozen=True)
class Standing:
    """Where a half-year stands: released (with the row, without its figures), closed, or still open."""

    half_year: HalfYear
    release: Release | None
    is_closed: bool


def standings(now: datetime) -> list[Standing]:
    """Every half-year from the first with figures to the one that runs at `now`, latest first: two queries."""
    released = {each.half_year: each for each in Release.objects.defer("figures")}
    running = HalfYear.at(now)
    counted = Counter.objects.aggregate(first=Min("half_year"))["first"]
    first = min(HalfYear.parse(code) for code in (counted, running.previous.code, *released) if code)
    found = [Standing(running, released.get(running.code), running.is_closed(now))]
    while (after := found[-1].half_year) > first:
        each = after.previous
        found.append(Standing(each, released.get(each.code), each.is_closed(now)))
    return found
