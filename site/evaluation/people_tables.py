"""The tables about people: numbers that another room counted and hands over at a release, never a row about one.

What is handed over is a mapping: `received` with `state`, `background`, `province` and `kind`, each of them
numbers by code that together make `received`; `approved`, `organisations` and `residential_organisations`, single
numbers at the end of the half-year; and `words`, for each list and code its word in the three languages.
"""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from evaluation.codes import UNKNOWN, Word
from evaluation.disclosure import Published, Row, Table, protect
from evaluation.questions import ORGANISATIONS, PEOPLE, REGISTRATIONS, Declaration

APPROVED, ORGANISED = "approved", "organisations"
RESIDENTIAL, OTHER = "residential", "other"
NOT_SAID: Final[Mapping[str, Word]] = {UNKNOWN: _("Unknown")}

TABLES: Final = (
    Declaration(
        name="registrations_state",
        title=_("Registrations by state"),
        dimension=_("State"),
        definition=_(
            "Registrations of natural persons whose e-mail address was confirmed in the half-year, by their "
            "state at its end. Those that were withdrawn or removed since are counted too."
        ),
        measures=(REGISTRATIONS,),
        words=NOT_SAID,
        order=210,
    ),
    Declaration(
        name="registrations_background",
        title=_("Registrations by professional background"),
        dimension=_("Professional background"),
        definition=_("The professional background that the person chose when registering in the half-year."),
        measures=(REGISTRATIONS,),
        words=NOT_SAID,
        order=220,
    ),
    Declaration(
        name="registrations_province",
        title=_("Registrations by province"),
        dimension=_("Province"),
        definition=_(
            "The province of the organisation, or Brussels, as the person gave it when registering. It says "
            "where people work, not where sessions take place."
        ),
        measures=(REGISTRATIONS,),
        words=NOT_SAID,
        order=230,
    ),
    Declaration(
        name="registrations_kind",
        title=_("Registrations by kind of organisation"),
        dimension=_("Kind of organisation"),
        definition=_("The kind of organisation that the person gave when registering in the half-year."),
        measures=(REGISTRATIONS,),
        words=NOT_SAID,
        order=240,
    ),
    Declaration(
        name=APPROVED,
        title=_("Approved professionals"),
        dimension=_("At the end of the half-year"),
        definition=_(
            "Everybody who could use the tool at the end of the half-year, whenever they registered. Not "
            "every one of them runs sessions."
        ),
        measures=(PEOPLE,),
        order=250,
        words={APPROVED: _("Approved professionals")},
    ),
    Declaration(
        name=ORGANISED,
        title=_("Organisations with an approved professional"),
        dimension=_("At the end of the half-year"),
        definition=_(
            "Different organisations for which at least one approved professional works at the end of the "
            "half-year. Whether an organisation uses the tool is not known: reports name no organisation."
        ),
        measures=(ORGANISATIONS,),
        order=260,
        words={RESIDENTIAL: _("Residential youth care"), OTHER: _("All other kinds")},
    ),
)
LISTS: Final = ("state", "background", "province", "kind")


def protected(people: Mapping[str, Any]) -> dict[str, Published]:
    """What may be shown of `people`, by the name of its table."""
    received = [
        _table(f"registrations_{name}", _complete(people[name], people["received"])) for name in LISTS
    ]
    residential = people["residential_organisations"]
    singles = [
        _table(APPROVED, {APPROVED: people["approved"]}),
        _table(ORGANISED, {RESIDENTIAL: residential, OTHER: people["organisations"] - residential}),
    ]
    together = protect(received)
    return {table.name: together for table in received} | {table.name: protect([table]) for table in singles}


def words(people: Mapping[str, Any], name: str) -> Mapping[str, Mapping[str, str]]:
    """What the rows of the table `name` are called, as it was handed over; nothing for tables with own words."""
    return dict(people["words"].get(name.removeprefix("registrations_"), {}))


def _complete(numbers: Mapping[str, int], received: int) -> Mapping[str, int]:
    """The numbers of a list, with what has no code in it as `unknown`: every table is about all that were received."""
    left = received - sum(numbers.values())
    return {**numbers, UNKNOWN: numbers.get(UNKNOWN, 0) + left} if left else numbers


def _table(name: str, numbers: Mapping[str, int]) -> Table:
    return Table(name, tuple(Row(code, number) for code, number in numbers.items()))
