"""Figures about people: one pure read for a period. Numbers leave, never a row about one registration.

A registration counts from the moment that its address was confirmed. The tables by state, background, province
and kind are about the registrations that came in the period, those removed since included; the state is the one
at the end of it. The numbers about organisations are about everybody approved at that end.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import Prefetch
from django.utils.translation import gettext, gettext_noop, override

from registration.history import midnight, state_at
from registration.leaving import WITHDRAWN
from registration.likeness import simple
from registration.models import (
    Background,
    OrganisationKind,
    Province,
    Registration,
    State,
    StateChange,
    Tally,
)

WITHDRAWN_WORD = gettext_noop("withdrawn")
LISTS: dict[str, list[str]] = {
    "state": [State.PENDING, State.APPROVED, State.DECLINED, State.SUSPENDED, WITHDRAWN],
    "background": list(Background),
    "province": list(Province),
    "kind": list(OrganisationKind),
}


@dataclass(frozen=True)
class PeopleFigures:
    """The numbers of one period; every code of a list is there, also with 0.

    `words` gives for each list and code its word in each language of the site.
    """

    starts: date
    ends: date
    received: int
    state: dict[str, int]
    background: dict[str, int]
    province: dict[str, int]
    kind: dict[str, int]
    approved: int
    organisations: int
    residential_organisations: int
    words: dict[str, dict[str, dict[str, str]]]

    def as_mapping(self) -> dict[str, Any]:
        """The same as plain data."""
        return asdict(self)


def people(start: date, end: date) -> PeopleFigures:
    """The figures from `start` up to and without `end`, the first days of half-years.

    Removed registrations are known by half-year only; another start or end is refused with ValueError.
    """
    if any((day.month, day.day) not in {(1, 1), (7, 1)} for day in (start, end)) or start >= end:
        raise ValueError("A period runs from the first day of a half-year to the first day of a later one.")
    known = list(_until(end))
    received = [one for one in known if one.confirmed_at and one.confirmed_at >= midnight(start)]
    tables = {name: Counter(_code(one, name, end) for one in received) for name in LISTS}
    for tally in Tally.objects.filter(half_year_start__gte=start, half_year_start__lt=end):
        tables[tally.dimension][tally.code] += tally.number
    approved = [one for one in known if _code(one, "state", end) == State.APPROVED]
    return PeopleFigures(
        starts=start,
        ends=end,
        received=sum(tables["state"].values()),
        **{name: {str(code): tables[name][code] for code in codes} for name, codes in LISTS.items()},
        approved=len(approved),
        organisations=len(_organisations(approved)),
        residential_organisations=len(
            _organisations(one for one in approved if _kind(one) == OrganisationKind.RESIDENTIAL_YOUTH_CARE)
        ),
        words=words(),
    )


def words() -> dict[str, dict[str, dict[str, str]]]:
    """The word of each code, by list, code and language."""
    labels: dict[str, dict[str, Any]] = {
        "state": {str(state): state.label for state in State},
        "background": dict(Background.choices),
        "province": dict(Province.choices),
        "kind": dict(OrganisationKind.choices),
    }
    found: dict[str, dict[str, dict[str, str]]] = {
        name: {str(code): {} for code in codes} for name, codes in LISTS.items()
    }
    for language, _name in settings.LANGUAGES:
        with override(language):
            labels["state"][WITHDRAWN] = gettext(WITHDRAWN_WORD)
            for name, codes in found.items():
                for code, said in codes.items():
                    said[language] = str(labels[name][code])
    return found


def _until(end: date) -> Iterable[Registration]:
    """Registrations confirmed before `end`, with their history: two queries, whatever their number."""
    changes = StateChange.objects.order_by("at", "pk").only("registration_id", "at", "after")
    return (
        Registration.objects.filter(confirmed_at__lt=midnight(end))
        .select_related("organisation")
        .prefetch_related(Prefetch("changes", changes))
    )


def _code(one: Registration, name: str, end: date) -> str:
    if name == "state":
        return state_at(((change.at, change.after) for change in one.changes.all()), end)
    return {
        "background": one.background,
        "province": one.organisation_province,
        "kind": one.organisation_kind,
    }[name]


def _kind(one: Registration) -> str:
    return one.organisation.kind if one.organisation else one.organisation_kind


def _organisations(approved: Iterable[Registration]) -> set[object]:
    """The different organisations; one that is not linked (any more) counts by its simple name and province."""
    return {
        one.organisation_id or (simple(one.organisation_name), one.organisation_province) for one in approved
    }
