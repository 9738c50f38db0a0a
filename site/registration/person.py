"""What a person does with her own registration. Each runs in one transaction, with its mail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core import signing
from django.db import IntegrityError, transaction

from registration import code_of_conduct, mails
from registration.leaving import remove
from registration.letters import address_of
from registration.models import Act, Question, Registration, State, User

_NEW_ADDRESS = "registration.new-address"


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


@transaction.atomic
def answer(question: Question, text: str, now: datetime) -> bool:
    """Keeps the answer to an open question; False where it was answered already."""
    changed = Question.objects.filter(pk=question.pk, answered_at=None).update(answer=text, answered_at=now)
    if changed:
        registration = Registration.objects.select_for_update().get(pk=question.registration_id)
        registration.touch(Act.ANSWERED, now, registration.user)
    return bool(changed)


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
    return _looked_at_again(registration, Act.CORRECTED, now)


@transaction.atomic
def accept_code(user: User, now: datetime) -> bool:
    """Keeps that she accepted the newer code of conduct; False where none is asked of her (any more)."""
    registration = Registration.objects.select_for_update().select_related("user").get(user=user)
    if not registration.has_code_to_read:
        return False
    registration.accept_code(now)
    return True


def ask_for_new_address(user: User, email: str, now: datetime) -> None:
    """Sends a link to `email`; only who opens it and is signed in as `user` moves the account there.

    Where the address belongs to another account its owner gets a mail and the page says the same. Nothing is
    kept until the link is used: a slip of the finger gives no stranger a hold on the account.
    """
    owner = User.objects.filter(email__iexact=email).first()
    if owner is not None:
        mails.write_to(owner, "already_registered", now)
        return
    token = signing.dumps({"user": user.pk, "old": user.email, "new": email}, salt=_NEW_ADDRESS)
    url = address_of("account_new_address", user.language, token)
    mails.write("confirm_new_address", email, user.language, now, name=user.first_name, confirm_url=url)


def new_address_in(token: str, user: User) -> str:
    """The new address that a link of `user` leads to; nothing where it is too old, used, or another's."""
    try:
        found = signing.loads(
            token, salt=_NEW_ADDRESS, max_age=86_400 * settings.ACCOUNT_EMAIL_CONFIRMATION_EXPIRE_DAYS
        )
    except signing.BadSignature:
        return ""
    return str(found["new"]) if (found["user"], found["old"]) == (user.pk, user.email) else ""


def move_to_new_address(user: User, email: str, now: datetime) -> bool:
    """Makes `email` the address of the account; False where another account has it meanwhile.

    An approved or declined registration waits for a manager again. The old address gets a word.
    """
    try:
        with transaction.atomic():
            locked = User.objects.select_for_update().get(pk=user.pk)
            mails.write_to(locked, "address_changed", now)
            locked.email = email
            locked.save(update_fields=["email"])
            EmailAddress.objects.filter(user=locked).delete()
            EmailAddress.objects.create(user=locked, email=email, verified=True, primary=True)
            registration = Registration.objects.select_for_update().filter(user=locked).first()
            if registration is not None:
                _looked_at_again(registration, Act.ADDRESS_CHANGED, now)
    except IntegrityError:
        return False
    user.email = email
    return True


@transaction.atomic
def withdraw(user: User, now: datetime) -> None:
    """Removes the account and all that belongs to it; of the registration numbers stay, nothing else."""
    mails.write("removed", user.email, user.language, now, name=user.first_name)
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


def _looked_at_again(registration: Registration, act: Act, now: datetime) -> bool:
    if registration.standing.waits_again_after_correction:
        registration.become(State.PENDING, act, now, registration.user)
        return True
    registration.touch(act, now, registration.user)
    return False
