"""What professionals read about an adaptation: who looked at it and with whom it was tried, or that nobody did yet."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accessibility.models import Adaptation, SignOff
from accessibility.values.sign_offs import Kind, Signed, SignOffState, girls_text_hash, newest
from modules.models import ModulePage
from modules.sessions.steps import Step
from modules.sessions.version_notes import VersionNotes


@dataclass(frozen=True)
class SignOffNotes:
    """A sentence for each kind of sign-off, and whether both hold."""

    sentences: tuple[str, ...]
    holds: bool


def tried(signed: Iterable[Signed], text_hash: str, today: date) -> SignOffNotes:
    """The sentences about sign-offs of an adaptation whose text has this hash."""
    every = list(signed)
    found = {kind: newest(every, kind, text_hash, today) for kind in (Kind.ROUND, Kind.EXPERT)}
    sentences = sentences_of([one for one in found.values() if one])
    return SignOffNotes(
        sentences, all(one is not None and one[1] is SignOffState.HOLDS for one in found.values())
    )


def sentences_of(found: Iterable[tuple[Signed, SignOffState]]) -> tuple[str, str]:
    """A sentence for each kind: role and month of its sign-off, or that there is none."""
    by_kind = {one[0].kind: one for one in found}
    return _of_a_round(by_kind.get(Kind.ROUND)), _of_an_expert(by_kind.get(Kind.EXPERT))


def _of_a_round(found: tuple[Signed, SignOffState] | None) -> str:
    if found is None:
        return _("Not yet tried with girls.")
    one, state = found
    words = {"month": _month(one), "girls": one.girls, "role": one.role}
    if state is SignOffState.CHANGED:
        return _("Tried with girls in %(month)s. The text has changed since, so try it again.") % words
    if state is SignOffState.OLD:
        return _("Tried with girls in %(month)s, more than two years ago. Try it again.") % words
    said = ngettext(
        "Tried with %(girls)s girl in %(month)s (%(role)s).",
        "Tried with %(girls)s girls in %(month)s (%(role)s).",
        one.girls,
    )
    return said % words


def _of_an_expert(found: tuple[Signed, SignOffState] | None) -> str:
    if found is None:
        return _("Nobody who knows it from her work or her own life has looked at it yet.")
    one, state = found
    words = {"month": _month(one), "role": one.role}
    if state is SignOffState.CHANGED:
        return _("Looked at in %(month)s: %(role)s. The text has changed since, so ask again.") % words
    if state is SignOffState.OLD:
        return _("Looked at in %(month)s, more than two years ago: %(role)s. Ask again.") % words
    return _("Looked at in %(month)s: %(role)s.") % words


def _month(one: Signed) -> str:
    return date_format(one.month, "YEAR_MONTH_FORMAT")


def of_version(version: Adaptation) -> SignOffNotes:
    """The same for an adaptation as an editor has it before her; one query beside its steps."""
    return _notes_of(version.sign_offs.all(), version.resolved())


def notes(page: ModulePage, version: str, steps: list[Step]) -> VersionNotes | None:
    """Answers the hook `module_version_notes`; one query. None for a version that is no adaptation."""
    rows = SignOff.objects.filter(adaptation__page=page, adaptation__audience__code=version)
    result = _notes_of(rows, steps)
    return VersionNotes(result.sentences, result.holds)


def _notes_of(rows: Iterable[SignOff], steps: Iterable[Step]) -> SignOffNotes:
    signed = [row.signed for row in rows]
    text_hash = girls_text_hash(steps) if signed else ""  # nothing to compare all that text with
    return tried(signed, text_hash, timezone.localdate())
