"""The first page of the admin: what waits for who signed in, nothing else on top, and "nothing" only where it is so."""

import datetime

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accessibility.models import Adaptation, Override
from registration.models import Registration, State, User
from squad.groups import EDITORS
from tests.accessibility.makers import audience, french_page, two_steps
from tests.help_services.makers import service
from tests.modules.makers import module_page
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
NOTHING = "Nothing waits for you"


def start_page(user: User) -> str:
    """The page as `user` reads it, in English."""
    return sign_in(Client(headers={"accept-language": "en"}), user).get("/admin/").text


@pytest.fixture
def els() -> User:
    made = User.objects.create_user("els@childfocus.example", "a-long-password", first_name="Els")
    made.groups.add(Group.objects.get(name=EDITORS))
    return made


@pytest.fixture
def ada() -> User:
    return User.objects.create_superuser("ada@squad.example", "a-long-password", first_name="Ada")


def test_nothing_waits_where_nothing_does(els: User) -> None:
    service(checked_on=timezone.localdate())
    module_page(two_steps("nl"))
    text = start_page(els)
    assert NOTHING in text
    assert reverse("modules_state") in text


def test_nobody_says_so_before_everything_was_looked_at(els: User, monkeypatch: pytest.MonkeyPatch) -> None:
    service(checked_on=timezone.localdate())
    module_page(two_steps("nl"))
    with monkeypatch.context() as hurried:
        hurried.setattr("accessibility.editing.status_overview.totals.PATIENCE", 0)
        text = start_page(els)
    assert NOTHING not in text
    assert "One was not looked at yet since something changed." in text
    assert "See the state of every module" in text
    assert NOTHING in start_page(els)


def test_a_help_service_to_check_waits(els: User) -> None:
    service()
    text = start_page(els)
    assert NOTHING not in text
    assert "1 help service was not checked" in text


def test_an_exception_waits_for_a_second_person(els: User) -> None:
    page = module_page(two_steps("nl"))
    french_page(page, two_steps("fr"))
    version = Adaptation.objects.create(page=page, audience=audience())
    Override.objects.create(
        page=page, audience=version.audience, rule=15, mark="m", asked_on=datetime.date(2026, 11, 1)
    )
    text = start_page(els)
    assert "1 exception waits for a second person." in text
    assert NOTHING not in text


def test_a_registration_waits_for_an_administrator_and_not_for_an_editor(ada: User, els: User) -> None:
    an = User.objects.create_user("an@delinde.example", "a-long-password", first_name="An")
    now = timezone.now()
    Registration.objects.create(
        user=an, state=State.PENDING, state_since=now, code_accepted_at=now, created_at=now
    )
    assert "1 registration waits for a decision." in start_page(ada)
    text = start_page(els)
    assert "waits for a decision" not in text
    assert "/en/registration/queue/" not in text


def test_an_administrator_finds_registrations_and_figures_in_the_side_bar(ada: User) -> None:
    text = start_page(ada)
    assert '"/en/registration/queue/"' in text
    assert '"/en/figures/"' in text


def test_no_counts_of_pages_stand_first(ada: User) -> None:
    assert "w-summary" not in start_page(ada)
