"""One registration as a manager needs it to decide: everything on one screen, read in a fixed number of queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import Any, Final

from django.db.models import Q
from django.db.models.functions import Length
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from registration.decisions import Decision
from registration.doubles import ALIKE, Double, Known, doubles
from registration.likeness import bounds, simple
from registration.mail_domains import domain, has_foreign_letters, is_private, looks_like
from registration.models import Act, Mail, Organisation, Question, Registration, State
from registration.same_person import Who, same_person
from registration.staff import is_staff
from registration.suspensions import suspended_before

COLUMNS: Final = ("pk", "name", "kind", "province", "folded")  # of a `Known`


@dataclass(frozen=True)
class Sign:
    """One thing that is known: `good` speaks for her, `bad` asks for a look, `plain` does neither."""

    kind: str
    text: str


@dataclass(frozen=True)
class Event:
    """One line of the history."""

    at: datetime
    text: str
    by: str
    words: str


@dataclass(frozen=True)
class Other:
    """Another registration, as far as signs need it."""

    who: Who
    organisation: int | None


@dataclass(frozen=True)
class Case:
    """A registration with what is known about it."""

    registration: Registration
    signs: list[Sign]
    history: list[Event]
    likely: list[Double]
    same: list[Who]
    decisions: list[Decision]

    @property
    def may(self) -> dict[str, bool]:
        """Which decisions can be made now, by their code."""
        return {str(decision): True for decision in self.decisions}


def case_of(registration: Registration, found: Iterable[Known] = ()) -> Case:
    """The case of `registration` (with its user and organisation); `found` were searched for by the manager."""
    organisations = _alike(registration.organisation_name)
    others = [_other(row) for row in _everybody()]
    same = same_person(_who(registration), [other.who for other in others])
    questions = list(registration.questions.select_related("asked_by"))
    likely = doubles(registration.organisation_name, registration.organisation_province, organisations)
    shown = {double.known.pk for double in likely}
    likely += [Double(one, 0.0, False) for one in found if one.pk not in shown]
    state = registration.standing
    return Case(
        registration=registration,
        signs=list(_signs(registration, others, same)),
        history=_history(registration, questions),
        likely=likely,
        same=same,
        decisions=[decision for decision in Decision if decision.open_from(state)],
    )


def _alike(name: str) -> list[Known]:
    """The known organisations that may be like `name`: few of thousands."""
    has = bounds(simple(name), ALIKE)
    rows = Organisation.objects.annotate(length=Length("folded"))
    like = Q(length__range=(has.shortest, has.longest))
    for word in has.words:
        like |= Q(folded__contains=word)
    return [Known(*row) for row in rows.filter(like).values_list(*COLUMNS)]


def _everybody() -> Iterable[Any]:
    return Registration.objects.values_list(
        "pk", "user__first_name", "user__last_name", "user__email", "state", "organisation_id"
    )


def _other(row: Any) -> Other:
    pk, first, last, email, state, organisation = row
    return Other(Who(pk, f"{first} {last}", email, state), organisation)


def _who(registration: Registration) -> Who:
    user = registration.user
    return Who(registration.pk, user.get_full_name(), user.email, registration.state)


def _signs(registration: Registration, others: list[Other], same: list[Who]) -> Iterable[Sign]:
    approved = [
        other for other in others if other.who.state == State.APPROVED and other.who.pk != registration.pk
    ]
    if registration.confirmed_at:
        yield Sign(
            "good", _("E-mail address confirmed on %(day)s") % {"day": _day(registration.confirmed_at)}
        )
    else:
        yield Sign("bad", _("E-mail address not confirmed yet"))
    yield from _domain_signs(registration.user.email, approved)
    if registration.organisation_id:
        number = sum(other.organisation == registration.organisation_id for other in approved)
        yield _colleagues(number)
    for who in same:
        about = {"name": who.name, "email": who.email, "state": State(who.state).label}
        yield Sign("bad", _("Perhaps the same person: %(name)s, %(email)s (%(state)s)") % about)
    if (day := suspended_before(registration)) is not None:
        month = date_format(day, "F Y")
        yield Sign(
            "bad",
            _("Somebody with this e-mail address was suspended before, in %(month)s") % {"month": month},
        )
    if (mail := registration.user.mails.order_by("created_at").last()) is not None:
        yield from _mail_sign(mail)
    if is_staff(registration.user):
        yield Sign("bad", _("This person is one of the staff: an administrator decides"))


def _domain_signs(email: str, approved: list[Other]) -> Iterable[Sign]:
    own, domains = domain(email), {domain(other.who.email) for other in approved}
    if is_private(email):
        yield Sign("bad", _("Private e-mail address: anybody can have one at %(domain)s") % {"domain": own})
    elif own in domains:
        number = sum(domain(other.who.email) == own for other in approved)
        yield Sign(
            "good",
            ngettext(
                "%(count)s approved person has an address at %(domain)s",
                "%(count)s approved people have an address at %(domain)s",
                number,
            )
            % {"count": number, "domain": own},
        )
    else:
        yield Sign("plain", _("Nobody approved has an address at %(domain)s yet") % {"domain": own})
    if has_foreign_letters(email):
        yield Sign("bad", _("The domain is written in letters that can be taken for others"))
    if near := looks_like(email, domains):
        yield Sign("bad", _("The domain looks like %(domain)s, and is another one") % {"domain": near})


def _colleagues(number: int) -> Sign:
    text = ngettext(
        "%(count)s colleague of this organisation is approved",
        "%(count)s colleagues of this organisation are approved",
        number,
    )
    return Sign("good" if number else "plain", text % {"count": number})


def _mail_sign(mail: Mail) -> Iterable[Sign]:
    if mail.given_up_at:
        yield Sign("bad", _("The last mail to this address could not be delivered"))
    elif mail.sent_at is None:
        yield Sign("plain", _("The last mail to this address has not left yet"))


def _history(registration: Registration, questions: list[Question]) -> list[Event]:
    """What happened, in order; the words of a question and its answer stand with their acts."""
    asked, answered = iter(questions), iter(_as_answered(questions))
    events = []
    for change in registration.changes.select_related("by"):
        words = change.reason
        if change.act == Act.ASKED and (question := next(asked, None)):
            words = question.text
        elif change.act == Act.ANSWERED and (question := next(answered, None)):
            words = question.answer
        by = "" if change.by_id in {None, registration.user_id} else str(change.by)
        events.append(Event(change.at, change.get_act_display(), by, words))
    return events


def _as_answered(questions: list[Question]) -> list[Question]:
    """Those that were answered, in the order of their answers: the newest question is answered first."""
    answered = [one for one in questions if one.answered_at is not None]
    return sorted(answered, key=attrgetter("answered_at", "pk"))


def _day(moment: datetime) -> str:
    return date_format(timezone.localtime(moment), "j F Y")
