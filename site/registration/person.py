"""What a person does with her own registration. Each runs in one transaction, with its mail."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import translation
from django.utils.formats import date_format

from registration import code_of_conduct, mails
from registration.leaving import remove
from registration.models import Act, Question, Registration, State, User
from registration.retention import suspension_expires_on
from registration.staff import is_staff


@dataclass(frozen=True)
class Work:
    """What a person tells about her work, cleaned."""

    background: str
    background_text: str
    organisation_name: str
    organisation_kind: str
    organisation_province: str


def register(user: User, work: Work, now: datetime) -> Registration:
    """Keeps the registration of a new account, with the version of the code of conduct that she accepted."""
    registration = Registration.objects.create(
        user=user,
        **vars(work),
        code_version=code_of_conduct.CURRENT,
        code_accepted_at=now,
        created_at=now,
        state_since=now,
    )
    registration.note(Act.REGISTERED, now, user, State.UNVERIFIED)
    return registration


@transaction.atomic
def confirm_address(user: User, now: datetime) -> None:
    """Brings the registration before a manager: the address turned out to be hers."""
    registration = Registration.objects.select_for_update().filter(user=user, state=State.UNVERIFIED).first()
    if registration is not None:
        registration.confirmed_at = now
        registration.save(update_fields=["confirmed_at"])
        registration.become(State.PENDING, Act.CONFIRMED, now, user)


def unconfirmed(user: User) -> Registration | None:
    """The registration of `user` that waits for its address to be confirmed; staff are an administrator's to remove."""
    if is_staff(user):
        return None
    return Registration.objects.filter(user=user, state=State.UNVERIFIED).first()


@transaction.atomic
def disown(user: User, now: datetime) -> bool:
    """Removes an account whose address belongs to somebody who did not register; False where it was confirmed before.

    No mail goes: the address is of somebody who wants nothing of us.
    """
    held = User.objects.select_for_update().filter(pk=user.pk).first()
    if held is None or unconfirmed(held) is None:
        return False
    remove(held, now)
    return True


@transaction.atomic
def answer(question: Question, text: str, now: datetime) -> bool:
    """Keeps the answer to a question that waits for it; False where it waits no longer.

    The registration is held first, so that an answer and a decision at once know of each other.
    """
    registration = Registration.objects.select_for_update().get(pk=question.registration_id)
    if not Question.objects.waiting().filter(pk=question.pk).update(answer=text, answered_at=now):
        return False
    registration.touch(Act.ANSWERED, now, registration.user)
    return True


@transaction.atomic
def correct(user: User, first_name: str, last_name: str, language: str, work: Work, now: datetime) -> bool:
    """Keeps what she corrected; returns whether the registration waits for a manager again because of it.

    Another name or other work is another request: an approved or declined registration goes back before a
    manager. Another language alone changes nothing.
    """
    registration = Registration.objects.select_for_update().select_related("user").get(user=user)
    before = (registration.user.first_name, registration.user.last_name, _work(registration))
    for field, value in (("first_name", first_name), ("last_name", last_name), ("language", language)):
        setattr(registration.user, field, value)
    registration.user.save(update_fields=["first_name", "last_name", "language"])
    if before == (first_name, last_name, work):
        return False
    if before[2] != work:
        _take_over(registration, work)
    return looked_at_again(registration, Act.CORRECTED, now)


@transaction.atomic
def accept_code(user: User, now: datetime) -> bool:
    """Keeps that she accepted the newer code of conduct; False where none is asked of her (any more)."""
    registration = Registration.objects.select_for_update().select_related("user").get(user=user)
    if not registration.has_code_to_read:
        return False
    registration.accept_code(now)
    return True


def looked_at_again(registration: Registration, act: Act, now: datetime) -> bool:
    """Brings an approved or declined registration back before a manager; False where it stands as it did.

    Must run inside a transaction that holds this row.
    """
    if registration.standing.waits_again_after_correction:
        registration.become(State.PENDING, act, now, registration.user)
        return True
    registration.touch(act, now, registration.user)
    return False


@transaction.atomic
def withdraw(user: User, now: datetime) -> None:
    """Removes the account and all that belongs to it. Numbers stay, and the mark of a suspension (the mail says so)."""
    registration = Registration.objects.filter(user=user).first()
    until = suspension_expires_on(registration) if registration else None
    with translation.override(user.language):
        stays = date_format(until, "j F Y") if until else ""
    mails.write("removed", user.email, user.language, now, mark_stays_until=stays)
    remove(user, now)


def _work(registration: Registration) -> Work:
    return Work(**{name: getattr(registration, name) for name in Work.__dataclass_fields__})


def _take_over(registration: Registration, work: Work) -> None:
    """Another organisation is not the one that a manager linked: the link goes."""
    old = _work(registration)
    for name, value in vars(work).items():
        setattr(registration, name, value)
    where = ("organisation_name", "organisation_kind", "organisation_province")
    if any(getattr(old, name) != getattr(work, name) for name in where):
        registration.organisation = None
    registration.save(update_fields=[*vars(work), "organisation"])
