"""The ten visitors of the table, each with a browser of her own."""

from datetime import UTC, datetime

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.test import Client

from registration import person
from registration.decisions import Decision, Ruling, decide
from registration.models import Registration, State, User
from squad.groups import EDITORS, EVALUATORS, MANAGERS
from tests.signing_in import sign_in

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
PASSWORD = "drie rode fietsen"
PLANTED = "Zilverberghuis"  # an organisation that nobody but a manager may ever read
WORK = person.Work("youth_care_worker", "", "De Linde", "residential_youth_care", "antwerp")
HIDDEN_WORK = person.Work("pedagogue", "", PLANTED, "residential_youth_care", "limburg")

NAMES = [
    "nobody", "unverified", "pending", "declined", "suspended", "approved", "editor", "manager", "evaluator",
    "administrator",
]  # fmt: skip


def _staff(name: str, group: str = "") -> User:
    make = User.objects.create_user if group else User.objects.create_superuser
    user = make(f"{name}@childfocus.example", PASSWORD, first_name=name.capitalize())
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    if group:
        user.groups.add(Group.objects.get(name=group))
    return user


def _professional(name: str, work: person.Work = WORK) -> User:
    user = User.objects.create_user(f"{name}@delinde.example", PASSWORD, first_name=name.capitalize())
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    person.register(user, work, NOW)
    return user


def _decide(user: User, decision: Decision, by: User) -> None:
    registration = Registration.objects.get(user=user)
    decide(registration.pk, Ruling(decision, by, registration.version, "Omdat."), NOW)


def visitors() -> dict[str, Client]:
    """Everybody by name; staff have shown a second factor."""
    manager = _staff("manager", MANAGERS)
    people = {
        "editor": _staff("editor", EDITORS),
        "manager": manager,
        "evaluator": _staff("evaluator", EVALUATORS),
        "administrator": _staff("administrator"),
    }
    for state in State:
        user = people[state.value] = _professional(state.value)
        if state is not State.UNVERIFIED:
            person.confirm_address(user, NOW)
        if state in {State.APPROVED, State.SUSPENDED}:
            _decide(user, Decision.APPROVE, manager)
        if state is State.SUSPENDED:
            _decide(user, Decision.SUSPEND, manager)
        if state is State.DECLINED:
            _decide(user, Decision.DECLINE, manager)
    plant(manager)
    clients = {"nobody": Client()}
    for name, user in people.items():
        staff = name in {"editor", "manager", "evaluator", "administrator"}
        clients[name] = sign_in(Client(), user, second_factor=staff)
    return {name: clients[name] for name in NAMES}


def plant(manager: User) -> None:
    """Two people of the planted organisation: one approved, so that it is a known one, one still waiting."""
    for name, approve in (("noor", True), ("elif", False)):
        user = _professional(name, HIDDEN_WORK)
        person.confirm_address(user, NOW)
        if approve:
            _decide(user, Decision.APPROVE, manager)
