"""Another e-mail address: asked for by the account, moved to by who opens the mail, or refused by her.

What was asked for is in the link alone. The account only counts its rounds, so that one link works, once.
"""

from dataclasses import dataclass
from datetime import datetime

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core import signing
from django.db import IntegrityError, transaction

from registration import mails, suspensions
from registration.letters import address_of
from registration.models import Act, Registration, State, User
from registration.person import looked_at_again

_SALT = "registration.new-address"


@dataclass(frozen=True)
class AskedAddress:
    """Another address that was asked for: by which account, and in which of its rounds."""

    user: User
    email: str
    round: int


@transaction.atomic
def ask_for(user: User, email: str, now: datetime) -> None:
    """Sends a link to `email`; only who opens it and is signed in as `user` moves the account there.

    Where the address belongs to another account its owner gets a mail and the page says the same. Of the address
    nothing is kept until the link is used: a slip of the finger gives no stranger a hold on the account.
    """
    owner = User.objects.filter(email__iexact=email).first()
    if owner is not None:
        mails.write_to(owner, "already_registered", now)
        return
    locked = User.objects.select_for_update().get(pk=user.pk)
    locked.next_address_round()
    asked = {"user": user.pk, "old": user.email, "new": email, "round": locked.address_round}
    token = signing.dumps(asked, salt=_SALT)
    url = address_of("account_new_address", user.language, token)
    mails.write("confirm_new_address", email, user.language, now, confirm_url=url)


def asked_in(token: str) -> AskedAddress | None:
    """What a link to another address stands for; None where it is too old, used, refused, or a newer one was sent."""
    try:
        found = signing.loads(
            token, salt=_SALT, max_age=86_400 * settings.ACCOUNT_EMAIL_CONFIRMATION_EXPIRE_DAYS
        )
    except signing.BadSignature:
        return None
    user = User.objects.filter(
        pk=found["user"], email=found["old"], address_round=found.get("round", -1)
    ).first()
    return AskedAddress(user, str(found["new"]), user.address_round) if user else None


@transaction.atomic
def refuse(asked: AskedAddress) -> bool:
    """Forgets an address that was asked for, and nothing else; False where its link works no longer."""
    user = _locked_in_round(asked)
    if user is None:
        return False
    user.next_address_round()
    return True


def move_to(asked: AskedAddress, now: datetime) -> bool:
    """Moves the account to the address that was asked for; False where its link works no longer, or another has it.

    An approved or declined registration waits for a manager again. The old address gets a word.
    """
    try:
        with transaction.atomic():
            user = _locked_in_round(asked)
            if user is None:
                return False
            mails.write_to(user, "address_changed", now)
            _use_address(user, asked.email)
            registration = Registration.objects.select_for_update().filter(user=user).first()
            if registration is not None:
                looked_at_again(registration, Act.ADDRESS_CHANGED, now)
                _record_where_suspended(registration)
    except IntegrityError:
        return False
    return True


def _locked_in_round(asked: AskedAddress) -> User | None:
    """The account, held, if nothing was sent, used or refused since."""
    return User.objects.select_for_update().filter(pk=asked.user.pk, address_round=asked.round).first()


def _use_address(user: User, email: str) -> None:
    user.email = email
    user.save(update_fields=["email"])
    user.next_address_round()
    EmailAddress.objects.filter(user=user).delete()
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)


def _record_where_suspended(registration: Registration) -> None:
    """A suspended person who moves on to another address has both marked, from the day of the suspension."""
    if registration.standing is State.SUSPENDED:
        suspensions.record_address(registration, registration.state_since)
