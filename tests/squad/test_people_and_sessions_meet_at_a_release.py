"""The one place where numbers about people and about sessions meet: a release, by a button or a command."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from io import StringIO

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.test import Client

from evaluation.models import Release
from registration.models import User
from squad.groups import EVALUATORS, MANAGERS
from tests.evaluation.reports import Clock, report, send
from tests.registration.people import waiting
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
SUMMER = datetime(2026, 8, 20, 8, 0, tzinfo=UTC)
BUTTON = "/en/figures/release/"


@pytest.fixture(autouse=True)
def _in_summer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("squad.figures.timezone", Clock(SUMMER))
    monkeypatch.setattr("squad.management.commands.release_figures.timezone", Clock(SUMMER))


def somebody(group: str) -> Client:
    """A member of the staff, signed in with both factors."""
    user = User.objects.create_user(
        email=f"{group.split()[0].lower()}@squad.example", password="piece-of-hers"
    )
    user.groups.add(Group.objects.get(name=group))
    return sign_in(Client(), user)


def test_the_button_releases_the_half_year_and_shows_it() -> None:
    send(*(report() for _session in range(12)))
    response = somebody(EVALUATORS).post(BUTTON, {"half_year": "2026-1"}, follow=True)
    assert response.redirect_chain == [("/en/figures/2026-1/", 302)]
    assert "The figures are released." in response.content.decode()
    assert Release.objects.get().half_year == "2026-1"


def test_the_running_half_year_is_refused_with_a_sentence() -> None:
    response = somebody(EVALUATORS).post(BUTTON, {"half_year": "2026-2"}, follow=True)
    assert "This half-year is still open." in response.content.decode()
    assert not Release.objects.exists()


def test_the_second_time_nothing_changes_and_the_page_says_so() -> None:
    els = somebody(EVALUATORS)
    els.post(BUTTON, {"half_year": "2026-1"})
    before = Release.objects.get().figures
    response = els.post(BUTTON, {"half_year": "2026-1"}, follow=True)
    assert "These figures had been released already." in response.content.decode()
    assert Release.objects.get().figures == before


@pytest.mark.parametrize("typed", ["", "2026-3", "soon", "2026-1; DROP TABLE"])
def test_what_is_no_half_year_is_not_found(typed: str) -> None:
    assert somebody(EVALUATORS).post(BUTTON, {"half_year": typed}).status_code == 404


def test_a_slip_in_the_year_releases_nothing() -> None:
    send(report())
    els = somebody(EVALUATORS)
    for code in ("2000-1", "2006-1"):
        assert els.post(BUTTON, {"half_year": code}).status_code == 404
        with pytest.raises(CommandError, match="is the year right"):
            call_command("release_figures", "--half-year", code)
    assert not Release.objects.exists()
    assert els.get("/en/figures/").status_code == 200


def test_a_manager_is_refused() -> None:
    assert somebody(MANAGERS).post(BUTTON, {"half_year": "2026-1"}).status_code == 403
    assert not Release.objects.exists()


def test_who_is_not_signed_in_is_led_to_sign_in(client: Client) -> None:
    response = client.post(BUTTON, {"half_year": "2026-1"})
    assert response.status_code == 403
    assert "/account/login/" in response.content.decode()
    assert not Release.objects.exists()


def test_a_link_cannot_release() -> None:
    assert somebody(EVALUATORS).get(BUTTON, {"half_year": "2026-1"}).status_code == 405


def test_numbers_about_people_are_of_the_same_half_year() -> None:
    for number in range(12):
        waiting("Nadia", "Lente", f"spring{number}@linde.example", now=datetime(2026, 4, 1, tzinfo=UTC))
    for number in range(15):
        waiting("Karim", "Zomer", f"summer{number}@linde.example", now=datetime(2026, 7, 15, tzinfo=UTC))
    call_command("release_figures", "--half-year", "2026-1", stdout=StringIO())
    tables = {table["name"]: table for table in Release.objects.get().figures["tables"]}
    assert tables["registrations_state"]["total"] == {"registrations": 10}
    assert tables["registrations_province"]["words"]["antwerp"]["nl"]


def test_no_name_and_no_organisation_comes_with_the_numbers() -> None:
    waiting("Nadia", "Vandelinden", "nadia@linde.example", now=datetime(2026, 4, 1, tzinfo=UTC))
    call_command("release_figures", "--half-year", "2026-1", stdout=StringIO())
    frozen = json.dumps(Release.objects.get().figures)
    assert not [name for name in ("Nadia", "Vandelinden", "Linde", "@") if name in frozen]


def test_the_command_releases_and_prints_no_figure() -> None:
    send(*(report() for _session in range(37)))
    said = StringIO()
    call_command("release_figures", "--half-year", "2026-1", stdout=said)
    assert said.getvalue() == "The figures of 2026-1 are released.\n"


@pytest.mark.parametrize(
    ("half_year", "why"), [("2026-2", "still open"), ("2026-9", "no half-year"), ("", "no half-year")]
)
def test_the_command_says_in_a_sentence_why_it_cannot(half_year: str, why: str) -> None:
    with pytest.raises(CommandError, match=why):
        call_command("release_figures", "--half-year", half_year)


def test_the_command_refuses_the_second_time() -> None:
    call_command("release_figures", "--half-year", "2026-1", stdout=StringIO())
    with pytest.raises(CommandError, match="released already"):
        call_command("release_figures", "--half-year", "2026-1")
