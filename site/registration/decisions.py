"""What a manager decides. She sets a state and nothing else; each decision is one transaction with its mail."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db import models, transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from registration import mails, suspensions
from registration.models import Act, Organisation, Question, Registration, State, User
from registration.staff import is_staff


class Decision(models.TextChoices):
    """What can be decided, and from which state."""

    APPROVE = "approve", _("Approve")
    ASK = "ask", _("Ask a question")
    DECLINE = "decline", _("Decline")
    SUSPEND = "suspend", _("Suspend")
    REINSTATE = "reinstate", _("Reinstate")
    LINK = "link", _("Link to this organisation")

    @property
    def needs_text(self) -> bool:
        """Whether the person must be told why, or what is asked."""
        return self in {Decision.ASK, Decision.DECLINE, Decision.SUSPEND}

    @property
    def needs_organisation(self) -> bool:
        """Whether it must be clear which organisation she works for."""
        return self in {Decision.APPROVE, Decision.LINK}

    def open_from(self, state: State) -> bool:
        """Whether a registration in `state` can be decided on so."""
        return state in _OPEN_FROM[self]


_OPEN_FROM: dict[Decision, set[State]] = {
    Decision.APPROVE: {State.PENDING},
    Decision.ASK: {State.PENDING},
    Decision.DECLINE: {State.PENDING},
    Decision.SUSPEND: {State.APPROVED},
    Decision.REINSTATE: {State.SUSPENDED, State.DECLINED},
    Decision.LINK: {State.APPROVED, State.SUSPENDED},
}


@dataclass(frozen=True)
class Ruling:
    """A decision as a manager sends it: on which version of the case, with what text and which organisation.

    `organisation` is None for "make what was typed a new one".
    """

    decision: Decision
    by: User
    seen_version: int
    text: str = ""
    organisation: Organisation | None = None


class Refused(Exception):
    """A decision that cannot stand; `sentence` tells the manager why."""

    def __init__(self, sentence: Promise) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


class Overtaken(Refused):
    """Somebody else changed the case after the manager had it on her screen."""


@transaction.atomic
def decide(registration_id: int, ruling: Ruling, now: datetime) -> Registration:
    """Carries out `ruling`; returns the registration. Raises Refused, or Registration.DoesNotExist."""
    case = Registration.objects.select_for_update().select_related("user").get(pk=registration_id)
    _refuse_where_wrong(case, ruling)
    _CARRY_OUT[ruling.decision](case, ruling, now)
    return case


def _refuse_where_wrong(case: Registration, ruling: Ruling) -> None:
    if case.version != ruling.seen_version:
        raise Overtaken(_("Somebody changed this registration while you had it open. Look at it once more."))
    if case.user_id == ruling.by.pk:
        raise Refused(_("This is your own registration. Ask a colleague to decide."))
    if is_staff(case.user):
        raise Refused(_("This person is one of the staff. An administrator decides about staff."))
    if not ruling.decision.open_from(case.standing):
        raise Refused(_("That cannot be decided in the state in which this registration is."))


def _approve(case: Registration, ruling: Ruling, now: datetime) -> None:
    _link(case, ruling)
    case.become(State.APPROVED, Act.APPROVED, now, ruling.by)
    mails.write_to(case.user, "approved", now)


def _decline(case: Registration, ruling: Ruling, now: datetime) -> None:
    case.become(State.DECLINED, Act.DECLINED, now, ruling.by, ruling.text)
    mails.write_to(case.user, "declined", now, reason=ruling.text)


def _ask(case: Registration, ruling: Ruling, now: datetime) -> None:
    Question.objects.create(registration=case, text=ruling.text, asked_at=now, asked_by=ruling.by)
    case.touch(Act.ASKED, now, ruling.by)
    mails.write_to(case.user, "question", now, question=ruling.text)


def _suspend(case: Registration, ruling: Ruling, now: datetime) -> None:
    case.become(State.SUSPENDED, Act.SUSPENDED, now, ruling.by, ruling.text)
    suspensions.record_address(case, now)
    mails.write_to(case.user, "suspended", now, reason=ruling.text)


def _reinstate(case: Registration, ruling: Ruling, now: datetime) -> None:
    """A suspended registration is approved again; a declined one goes back to the queue."""
    if case.standing is State.SUSPENDED:
        case.become(State.APPROVED, Act.REINSTATED, now, ruling.by)
        suspensions.lift(case)
        mails.write_to(case.user, "reinstated", now)
    else:
        case.become(State.PENDING, Act.REINSTATED, now, ruling.by)
        mails.write_to(case.user, "looked_at_again", now)


def _relink(case: Registration, ruling: Ruling, now: datetime) -> None:
    _link(case, ruling)
    case.touch(Act.LINKED, now, ruling.by)


def _link(case: Registration, ruling: Ruling) -> None:
    case.organisation = ruling.organisation or Organisation.objects.create(
        name=case.organisation_name, kind=case.organisation_kind, province=case.organisation_province
    )
    case.save(update_fields=["organisation"])


_CARRY_OUT: dict[Decision, Callable[[Registration, Ruling, datetime], None]] = {
    Decision.APPROVE: _approve,
    Decision.ASK: _ask,
    Decision.DECLINE: _decline,
    Decision.SUSPEND: _suspend,
    Decision.REINSTATE: _reinstate,
    Decision.LINK: _relink,
}
