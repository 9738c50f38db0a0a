"""The people of the tests of registration, made on the product's own paths."""

import time
from datetime import UTC, datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone

from registration import person
from registration.decisions import Decision, Ruling, decide
from registration.models import Organisation, Registration, State, User
from registration.person import Work

PASSWORD = "drie rode fietsen"
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)

DE_LINDE = Work("youth_care_worker", "", "De Linde", "residential_youth_care", "antwerp")
SCHOOL = Work("teacher", "", "Atheneum Zuid", "school", "limburg")


def registered(
    first_name: str,
    last_name: str,
    email: str,
    work: Work = DE_LINDE,
    language: str = "nl",
    now: datetime = NOW,
) -> User:
    """Somebody who filled in the form, and whose address is not confirmed."""
    user = User.objects.create_user(
        email, PASSWORD, first_name=first_name, last_name=last_name, language=language, date_joined=now
    )
    EmailAddress.objects.create(user=user, email=email, primary=True, verified=False)
    person.register(user, work, now)
    return user


def waiting(
    first_name: str,
    last_name: str,
    email: str,
    work: Work = DE_LINDE,
    language: str = "nl",
    now: datetime = NOW,
) -> User:
    """Somebody whose address is confirmed, and who waits for a manager."""
    user = registered(first_name, last_name, email, work, language, now)
    EmailAddress.objects.filter(user=user).update(verified=True)
    person.confirm_address(user, now)
    return user


def decided(
    user: User,
    decision: Decision,
    by: User,
    text: str = "",
    organisation: Organisation | None = None,
    now: datetime = NOW,
) -> User:
    """`user` after a decision of `by`."""
    case = Registration.objects.get(user=user)
    decide(case.pk, Ruling(decision, by, case.version, text, organisation), now)
    return User.objects.get(pk=user.pk)


def member(first_name: str, last_name: str, email: str, group: str) -> User:
    """Somebody of the staff, with a second factor; "" as group makes an administrator."""
    user = User.objects.create_user(email, PASSWORD, first_name=first_name, last_name=last_name)
    if group:
        user.groups.add(Group.objects.get(name=group))
    else:
        user.is_superuser = True
        user.save()
    EmailAddress.objects.create(user=user, email=email, primary=True, verified=True)
    TOTP.activate(user, generate_totp_secret())
    return user


def case(user: User) -> Registration:
    """The registration of `user` as it is now."""
    return Registration.objects.get(user=user)


def state(user: User) -> State:
    """Where the registration of `user` stands now."""
    return case(user).standing


def signed_in(user: User, *, second_factor: bool = True) -> Client:
    """A browser in which `user` is signed in; for staff with the second factor shown, unless said otherwise."""
    client = Client()
    client.force_login(user)
    factor = Authenticator.objects.filter(user=user, type="totp").first()
    if second_factor and factor:
        session = client.session
        shown = {"method": "mfa", "at": time.time(), "id": factor.pk, "type": factor.type}
        session["account_authentication_methods"] = [shown]
        session["account_authentication_methods_user"] = str(user.pk)
        session.save()
    return client


class Clock:
    """Stands in for `django.utils.timezone` in one module of a story that has a date of its own."""

    def __init__(self, now: datetime = NOW) -> None:
        self._now = now

    def now(self) -> datetime:
        """The same moment each time."""
        return self._now


def a_moment_ago() -> datetime:
    """For what must have happened before now on the real clock."""
    return timezone.now()
