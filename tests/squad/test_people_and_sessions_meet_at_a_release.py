"""The one place where numbers about people and about sessions meet: a release, by two presses or a command."""

import json
import re
from datetime import UTC, datetime
from io import StringIO

import pytest
from django.contrib.auth.models import Group, Permission
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
PAGE = "/en/figures/2026-1/release/"


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


def hash_on(html: str) -> str:
    """What the form of the page says that was read."""
    found = re.search(r'name="shown" value="(\w{64})"', html)
    assert found
    return found[1]


def test_the_page_shows_what_a_release_would_hold_and_stores_nothing() -> None:
    send(*(report() for _session in range(23)))
    els = somebody(EVALUATORS)
    page = els.get(PAGE)
    html = page.content.decode()
    assert "no-store" in page["Cache-Control"]
    assert "First half of 2026" in html
    assert "Draft" in html
    assert not Release.objects.exists()
    els.post(PAGE, {"shown": hash_on(html)})
    tables = [
        re.findall(r"<table>.*?</table>", text, re.DOTALL)
        for text in (html, els.get("/en/figures/2026-1/").content.decode())
    ]
    assert tables[0] == tables[1]
    assert tables[0]


def test_the_page_shows_protected_numbers_only() -> None:
    send(
        *(report(province="antwerp") for _session in range(23)), *(report(province="namur") for _ in range(4))
    )
    text = re.sub(r"<[^>]+>", " ", somebody(EVALUATORS).get(PAGE).content.decode().split("<main", 1)[1])
    assert not re.search(r"\b(23|27|92|108)\b", text)


def test_a_second_press_releases_what_was_shown() -> None:
    send(*(report() for _session in range(12)))
    els = somebody(EVALUATORS)
    response = els.post(PAGE, {"shown": hash_on(els.get(PAGE).content.decode())}, follow=True)
    assert response.redirect_chain == [("/en/figures/2026-1/", 302)]
    assert "The figures are released." in response.content.decode()
    assert Release.objects.get().half_year == "2026-1"


@pytest.mark.parametrize("sent", [{}, {"shown": ""}, {"half_year": "2026-1"}])
def test_one_press_without_the_page_releases_nothing(sent: dict[str, str]) -> None:
    response = somebody(EVALUATORS).post(PAGE, sent)
    assert response.status_code == 409
    assert "Nothing is released yet. Read first what will be frozen." in response.content.decode()
    assert not Release.objects.exists()


def test_figures_that_changed_meanwhile_are_shown_anew() -> None:
    els = somebody(EVALUATORS)
    send(*(report() for _session in range(12)))
    before = hash_on(els.get(PAGE).content.decode())
    send(*(report() for _session in range(30)))
    again = els.post(PAGE, {"shown": before})
    html = again.content.decode()
    assert again.status_code == 409
    assert "these figures are not the ones that you read" in html
    assert not Release.objects.exists()
    els.post(PAGE, {"shown": hash_on(html)})
    assert Release.objects.get().hash == hash_on(html)


def test_the_page_means_the_same_in_each_language() -> None:
    els = somebody(EVALUATORS)
    send(*(report() for _session in range(12)))
    pages = [els.get(PAGE.replace("/en/", f"/{code}/")).content.decode() for code in ("nl", "fr", "en")]
    assert len({hash_on(page) for page in pages}) == 1


def test_the_list_leads_to_the_page_and_releases_nothing_itself() -> None:
    html = somebody(EVALUATORS).get("/en/figures/").content.decode().split("<main", 1)[1]
    assert 'method="post"' not in html
    assert re.search(r'<a class="button final" href="/en/figures/\d{4}-\d/release/"', html)


@pytest.mark.parametrize("press", [False, True])
def test_the_running_half_year_is_refused_with_a_sentence(press: bool) -> None:
    els = somebody(EVALUATORS)
    address = "/en/figures/2026-2/release/"
    response = els.post(address, {"shown": "0" * 64}, follow=True) if press else els.get(address, follow=True)
    assert "This half-year is still open." in response.content.decode()
    assert not Release.objects.exists()


@pytest.mark.parametrize("press", [False, True])
def test_what_somebody_else_released_meanwhile_stays_and_the_page_says_so(press: bool) -> None:
    els = somebody(EVALUATORS)
    shown = hash_on(els.get(PAGE).content.decode())
    call_command("release_figures", "--half-year", "2026-1", "--yes", stdout=StringIO())
    before = Release.objects.get().figures
    response = els.post(PAGE, {"shown": shown}, follow=True) if press else els.get(PAGE, follow=True)
    assert response.redirect_chain == [("/en/figures/2026-1/", 302)]
    assert "These figures had been released already." in response.content.decode()
    assert Release.objects.get().figures == before


@pytest.mark.parametrize("typed", ["2026-3", "soon", "2026-1; DROP TABLE"])
def test_what_is_no_half_year_is_not_found(typed: str) -> None:
    assert somebody(EVALUATORS).get(f"/en/figures/{typed}/release/").status_code == 404


def test_a_slip_in_the_year_releases_nothing() -> None:
    send(report())
    els = somebody(EVALUATORS)
    for code in ("2000-1", "2006-1"):
        assert els.get(f"/en/figures/{code}/release/").status_code == 404
        assert els.post(f"/en/figures/{code}/release/", {"shown": "0" * 64}).status_code == 404
        with pytest.raises(CommandError, match="is the year right"):
            call_command("release_figures", "--half-year", code)
    assert not Release.objects.exists()
    assert els.get("/en/figures/").status_code == 200


def test_who_may_not_release_sees_no_draft() -> None:
    manager = somebody(MANAGERS)
    assert manager.get(PAGE).status_code == manager.post(PAGE, {"shown": "0" * 64}).status_code == 403
    assert not Release.objects.exists()


def test_who_may_only_read_figures_sees_no_draft() -> None:
    Group.objects.get(name=EVALUATORS).permissions.remove(Permission.objects.get(codename="release_figures"))
    reader = somebody(EVALUATORS)
    assert reader.get("/en/figures/").status_code == 200
    assert "release/" not in reader.get("/en/figures/").content.decode()
    assert reader.get(PAGE).status_code == reader.post(PAGE, {"shown": "0" * 64}).status_code == 403


def test_who_is_not_signed_in_is_led_to_sign_in(client: Client) -> None:
    assert client.get(PAGE)["Location"] == "/en/account/login/?next=/en/figures/2026-1/release/"
    response = client.post(PAGE, {"shown": "0" * 64})
    assert response.status_code == 403
    assert "/account/login/" in response.content.decode()
    assert not Release.objects.exists()


def test_numbers_about_people_are_of_the_same_half_year() -> None:
    for number in range(12):
        waiting("Nadia", "Lente", f"spring{number}@linde.example", now=datetime(2026, 4, 1, tzinfo=UTC))
    for number in range(15):
        waiting("Karim", "Zomer", f"summer{number}@linde.example", now=datetime(2026, 7, 15, tzinfo=UTC))
    call_command("release_figures", "--half-year", "2026-1", "--yes", stdout=StringIO())
    tables = {table["name"]: table for table in Release.objects.get().figures["tables"]}
    assert tables["registrations_state"]["total"] == {"registrations": 10}
    assert tables["registrations_province"]["words"]["antwerp"]["nl"]


def test_no_name_and_no_organisation_comes_with_the_numbers() -> None:
    waiting("Nadia", "Vandelinden", "nadia@linde.example", now=datetime(2026, 4, 1, tzinfo=UTC))
    call_command("release_figures", "--half-year", "2026-1", "--yes", stdout=StringIO())
    frozen = json.dumps(Release.objects.get().figures)
    assert not [name for name in ("Nadia", "Vandelinden", "Linde", "@") if name in frozen]


def test_the_command_says_what_it_freezes_and_prints_no_figure() -> None:
    send(*(report() for _session in range(37)))
    said = StringIO()
    call_command("release_figures", "--half-year", "2026-1", "--yes", stdout=said)
    assert said.getvalue().startswith("This freezes 2026-1, from 2026-01-01 up to 2026-06-30")
    assert "It cannot be taken back or corrected" in said.getvalue()
    assert said.getvalue().endswith("The figures of 2026-1 are released.\n")
    assert not re.search(r"\b(35|37|145|148)\b", said.getvalue())


@pytest.mark.parametrize(("typed", "released"), [("2026-1", True), ("yes", False), ("", False)])
def test_the_command_asks(monkeypatch: pytest.MonkeyPatch, typed: str, released: bool) -> None:
    monkeypatch.setattr("builtins.input", lambda _question: typed)
    if released:
        call_command("release_figures", "--half-year", "2026-1", stdout=StringIO())
    else:
        with pytest.raises(CommandError, match="Nothing is released"):
            call_command("release_figures", "--half-year", "2026-1", stdout=StringIO())
    assert Release.objects.exists() is released


def test_the_command_releases_nothing_where_nobody_can_be_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(_question: str) -> str:
        raise EOFError

    monkeypatch.setattr("builtins.input", nobody)
    with pytest.raises(CommandError, match="Use --yes"):
        call_command("release_figures", "--half-year", "2026-1", stdout=StringIO())
    assert not Release.objects.exists()


@pytest.mark.parametrize(
    ("half_year", "why"), [("2026-2", "still open"), ("2026-9", "no half-year"), ("", "no half-year")]
)
def test_the_command_says_in_a_sentence_why_it_cannot(half_year: str, why: str) -> None:
    with pytest.raises(CommandError, match=why):
        call_command("release_figures", "--half-year", half_year)


def test_the_command_refuses_the_second_time() -> None:
    call_command("release_figures", "--half-year", "2026-1", "--yes", stdout=StringIO())
    with pytest.raises(CommandError, match="released already"):
        call_command("release_figures", "--half-year", "2026-1")
