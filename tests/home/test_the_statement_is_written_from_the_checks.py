"""The accessibility statement says what was tried and on which day, what is not right, and what an editor adds."""

import tomllib
from dataclasses import replace
from datetime import date

import pytest
from django.test import Client
from django.utils.html import escape
from django.utils.translation import override

from accessibility.gate import proofs_file
from home import statement
from home.models import InformationPage
from home.statement import AT_MOST_MONTHS, EXCEPTIONS, exceptions_in, is_too_old, statement_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_pages"), pytest.mark.content]

ADDRESSES = {"nl": "/nl/toegankelijkheid/", "fr": "/fr/accessibilite/", "en": "/en/accessibility/"}
DAY = date(2026, 11, 25)
CHECKS = {
    "axe_pages": 62,
    "axe_steps": 39,
    "exercises": 39,
    "ways_out": 39,
    "keyboard_pages": 12,
    "without_scripts": 2,
}


@pytest.fixture
def tried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that looked at all there is."""
    written = replace(proofs_file.ProofsFile(), on=DAY, checks=CHECKS)
    monkeypatch.setattr(statement, "read", lambda: written)


def text_of(client: Client, language: str) -> str:
    """The statement as anybody gets it."""
    return client.get(ADDRESSES[language]).content.decode()


@pytest.mark.parametrize(
    ("language", "day", "looked"),
    [
        ("nl", "25 november 2026", "62 adressen"),
        ("fr", "25 novembre 2026", "62 adresses"),
        ("en", "25 November 2026", "62 addresses"),
    ],
)
def test_it_says_when_what_was_looked_at_and_with_which_result(
    client: Client, tried: None, language: str, day: str, looked: str
) -> None:
    text = text_of(client, language)
    assert day in text
    assert looked in text
    with override(language):
        assert len(statement_in(language).checks) == len(CHECKS)


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("nl", ["Nalevingsstatus", "Niet-toegankelijke inhoud", "Opstelling van deze verklaring"]),
        ("fr", ["État de conformité", "Contenu non accessible", "Établissement de la présente déclaration"]),
        ("en", ["Compliance status", "What is not accessible", "How this statement was made"]),
    ],
)
def test_it_has_the_parts_of_the_model_of_the_belgian_monitor(
    client: Client, language: str, parts: list[str]
) -> None:
    text = text_of(client, language)
    assert [part for part in parts if f"<h2>{part}</h2>" not in text] == []
    assert "EN 301 549" in text


@pytest.mark.parametrize("language", ADDRESSES)
def test_every_exception_is_said_in_each_language(client: Client, language: str) -> None:
    text = text_of(client, language)
    assert [line for line in exceptions_in(language) if escape(line) not in text] == []


def test_no_exception_was_forgotten_in_a_language() -> None:
    lines = tomllib.loads(EXCEPTIONS.read_text(encoding="utf-8"))["exception"]
    assert {tuple(sorted(line)) for line in lines} == {("en", "fr", "nl")}


def test_an_editor_adds_text_below_it(client: Client) -> None:
    page = InformationPage.objects.get(
        locale__language_code="nl", purpose=InformationPage.Purpose.ACCESSIBILITY
    )
    page.body.append(("text", "<p>De kaart op de pagina Contact is niet toegankelijk.</p>"))
    page.save_revision().publish()
    text = text_of(client, "nl")
    assert text.index("Nalevingsstatus") < text.index("De kaart op de pagina Contact")


def test_whom_to_tell_and_where_to_complain_stand_on_it(client: Client) -> None:
    text = text_of(client, "nl")
    assert "Iets werkt niet voor jou?" in text
    assert "federale Ombudsman" in text


def test_before_any_check_ran_it_says_so(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statement, "read", proofs_file.ProofsFile)
    assert "De controles liepen nog niet." in text_of(client, "nl")


def test_another_page_of_text_has_no_statement(client: Client) -> None:
    assert "Nalevingsstatus" not in client.get("/nl/privacy/").content.decode()


@pytest.mark.parametrize(
    ("today", "old"),
    [
        (date(2026, 11, 25), False),
        (date(2027, 11, 25), False),
        (date(2027, 11, 26), True),
        (date(2028, 1, 1), True),
    ],
)
def test_after_twelve_months_it_is_too_old(today: date, old: bool) -> None:
    assert AT_MOST_MONTHS == 12
    assert is_too_old(DAY, today) is old


def test_what_was_never_made_is_too_old() -> None:
    assert is_too_old(None, DAY)
