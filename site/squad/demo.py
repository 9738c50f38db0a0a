"""Demo accounts, registrations and reports: development only, through the product's own paths.

Every person and organisation here is made up; the addresses end in `.example`, which no mail can reach.
"""

from datetime import datetime, time, timedelta
from typing import NamedTuple

from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction

import evaluation.demo
from evaluation.releases import standings
from facilitation.signals import session_reported
from registration import person
from registration.decisions import Decision, Ruling, decide
from registration.models import Mail, Organisation, Registration, State, User
from squad import demo_people
from squad.figures import release_figures
from squad.groups import EDITORS, EVALUATORS, MANAGERS

PASSWORD = "squad-demo"  # noqa: S105  (demo accounts exist in development only; a deploy check looks for them)
DOMAIN = "squad.example"


class NotHere(Exception):
    """Demo accounts were asked for outside development."""


class Account(NamedTuple):
    """One demo account and the group that makes it what it is."""

    name: str
    who: str
    group: str = ""

    @property
    def email(self) -> str:
        """Its address."""
        return f"{self.name}@{DOMAIN}"


STAFF = [
    Account("admin", "administrator"),
    Account("editor", "editor: modules, pages, help services", EDITORS),
    Account("manager", "registration manager", MANAGERS),
    Account("manager2", "a second registration manager", MANAGERS),
    Account("evaluator", "evaluator: the released figures", EVALUATORS),
]
PROFESSIONALS = [
    Account("facilitator", "an approved professional"),
    Account("pending", "a professional who waits for approval"),
]
ACCOUNTS = [*STAFF, *PROFESSIONALS]


def load(now: datetime) -> dict[str, int]:
    """Makes the accounts, 85 registrations and 600 reports as if lived up to `now`; no mail leaves.

    Returns how many of each were made, zeros where they are there already. Raises NotHere outside development.
    """
    if not settings.DEVELOPMENT:
        raise NotHere("Demo accounts are for development only: their password is in the README.")
    if User.objects.filter(email=STAFF[0].email).exists():
        return {"accounts": 0, "registrations": 0, "reports": 0}
    with transaction.atomic():
        for account in STAFF:
            _make_staff(account, now)
        registrations = _make_registrations(now)
        Mail.objects.all().delete()  # before they are sent: nobody lives at these addresses
    reports = evaluation.demo.reports(now)
    for report in reports:
        with transaction.atomic():
            session_reported.send(sender=None, report=report)
    _release_all_but_the_last(now)
    return {"accounts": len(ACCOUNTS), "registrations": registrations, "reports": len(reports)}


def _release_all_but_the_last(now: datetime) -> None:
    """Releases each closed half-year ten days after its end; the last one is left to the evaluator's button."""
    for standing in standings(now)[2:]:
        ended = datetime.combine(standing.half_year.next.starts, time(9), now.tzinfo)
        release_figures(standing.half_year, min(now, ended + timedelta(days=10)))


def _make_staff(account: Account, now: datetime) -> None:
    make = User.objects.create_user if account.group else User.objects.create_superuser
    user = make(
        account.email, PASSWORD, first_name=account.name.capitalize(), last_name="Demo", date_joined=now
    )
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    TOTP.activate(user, generate_totp_secret())
    if account.group:
        user.groups.add(Group.objects.get(name=account.group))


def _make_registrations(now: datetime) -> int:
    managers = [User.objects.get(email=f"{name}@{DOMAIN}") for name in ("manager", "manager2")]
    known: dict[str, Organisation] = {}
    people = demo_people.people()
    for number, one in enumerate(people):
        begun = now - timedelta(days=one.days_ago, hours=number % 7)
        _live(one, begun, managers[number % 2], known)
    return len(people)


def _live(one: demo_people.Person, begun: datetime, manager: User, known: dict[str, Organisation]) -> None:
    """One registration from its form to the state that it has today."""
    user = User.objects.create_user(
        one.email,
        PASSWORD if one.email.endswith(f"@{DOMAIN}") else None,
        first_name=one.first_name,
        last_name=one.last_name,
        language=one.language,
        date_joined=begun,
    )
    registration = person.register(user, person.Work(**one.work), begun)
    verified = one.state is not State.UNVERIFIED
    EmailAddress.objects.create(user=user, email=user.email, verified=verified, primary=True)
    if not verified:
        return
    person.confirm_address(user, begun + timedelta(minutes=20))
    if one.state is State.DECLINED:
        _decide(registration, Decision.DECLINE, manager, begun + timedelta(days=2), one.reason)
    elif one.state is not State.PENDING:
        _decide(
            registration, Decision.APPROVE, manager, begun + timedelta(days=1), "", known, one.organisation
        )
    elif one.reason:
        _decide(registration, Decision.ASK, manager, begun + timedelta(days=1), one.reason)
    if one.state is State.SUSPENDED:
        _decide(registration, Decision.SUSPEND, manager, begun + timedelta(days=90), one.reason)


def _decide(
    registration: Registration,
    decision: Decision,
    by: User,
    at: datetime,
    text: str = "",
    known: dict[str, Organisation] | None = None,
    organisation: str = "",
) -> None:
    registration.refresh_from_db()
    found = known.get(organisation) if known is not None else None
    case = decide(registration.pk, Ruling(decision, by, registration.version, text, found), at)
    if known is not None and case.organisation is not None:
        known[organisation] = case.organisation
