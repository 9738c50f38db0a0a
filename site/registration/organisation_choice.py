"""Which organisations a manager can link a registration to. Only the queue shows this."""

from collections.abc import Iterable, Mapping

from registration.case import COLUMNS, Case
from registration.doubles import Known
from registration.forms.decision import NEW
from registration.models import Organisation, OrganisationKind, Province

FOUND = 8


def search(words: str) -> list[Known]:
    """At most eight known organisations with all of `words` in their name."""
    if not words:
        return []
    found = Organisation.objects.all()
    for word in words.split():
        found = found.filter(name__icontains=word)
    return [Known(*row) for row in found.values_list(*COLUMNS)[:FOUND]]


def posted(data: Mapping[str, str]) -> list[Known]:
    """The organisation that a form came with, so that it stays among the choices."""
    chosen = data.get("organisation", "")
    if not (chosen.isascii() and chosen.isdigit() and len(chosen) < 10):
        return []
    return [Known(*row) for row in Organisation.objects.filter(pk=int(chosen)).values_list(*COLUMNS)]


def known_for(shown: Case) -> list[Known]:
    """The one it is linked to, the likely ones and those that were searched for, each once."""
    linked = shown.registration.organisation
    known = (
        {linked.pk: Known(linked.pk, linked.name, linked.kind, linked.province, linked.folded)}
        if linked
        else {}
    )
    for double in shown.likely:
        known.setdefault(double.known.pk, double.known)
    return list(known.values())


def described(known: Iterable[Known]) -> list[tuple[str, str]]:
    """Choices for a form: key, and name with kind and province."""
    return [
        (str(one.pk), f"{one.name} ({OrganisationKind(one.kind).label}, {Province(one.province).label})")
        for one in known
    ]


def first_choice(shown: Case) -> dict[str, str]:
    """What is chosen at first: the linked one, the same as typed, or a new one where nothing is like it."""
    linked = shown.registration.organisation_id
    same = next((double.known.pk for double in shown.likely if double.same), None)
    if linked or same:
        return {"organisation": str(linked or same)}
    return {} if shown.likely else {"organisation": NEW}
