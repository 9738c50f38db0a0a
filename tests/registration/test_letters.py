"""What the mails say: every kind in every language, and nothing on the outside that gives the site away."""

import re
from pathlib import Path

import pytest
from allauth.account import adapter, forms
from allauth.mfa import adapter as mfa_adapter
from django.conf import settings
from django.utils.translation import gettext, override

from registration.letters import OF_ALLAUTH, SUBJECTS, letter

LANGUAGES = ["nl", "fr", "en"]
WORDS = {
    "name": "D'Artagnan & <Zn>",
    "reason": 'Omdat <dit> & "dat".',
    "question": "Waar werk je?",
    "day": "24 december 2026",
    "number": 3,
    "activate_url": "http://localhost/nl/account/confirm-email/x/",
    "confirm_url": "http://localhost/nl/account/email/x/",
    "password_reset_url": "http://localhost/nl/account/password/reset/key/x/",
}
GIVEAWAYS = re.compile(
    r"girl|meisje|\bfilles?\b|pimp|pooier|proxén|loverboy|exploit|misbruik|abus|slachtoffer|victim|focus|seks|sex",
    re.I,
)


@pytest.mark.parametrize("kind", SUBJECTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_is_kind_short_and_says_where_to_go(kind: str, language: str) -> None:
    said = letter(kind, language, WORDS)
    assert WORDS["name"] in said.body
    assert "http://localhost/" in said.body
    assert len(said.body) < 1200
    assert "\n\n\n" not in said.body
    assert "{" not in said.body
    assert "&amp;" not in said.body


@pytest.mark.parametrize("kind", SUBJECTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_subject_says_what_the_site_is_for_or_what_somebody_typed(kind: str, language: str) -> None:
    said = letter(kind, language, WORDS)
    assert not GIVEAWAYS.search(said.subject)
    assert not GIVEAWAYS.search(said.body)
    with override(language):
        assert said.subject == gettext(SUBJECTS[kind])
    assert len(said.subject) < 60
    assert "\n" not in said.subject


def test_the_sender_says_nothing_about_the_site() -> None:
    assert not GIVEAWAYS.search(settings.DEFAULT_FROM_EMAIL)


@pytest.mark.parametrize("kind", SUBJECTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_it_leads_to_are_in_the_language_of_the_mail(kind: str, language: str) -> None:
    own = {key: value for key, value in WORDS.items() if not str(value).startswith("http")}
    for link in re.findall(r"http://localhost/\S+", letter(kind, language, own).body):
        assert link.startswith(f"http://localhost/{language}/")


def test_there_is_a_text_for_every_subject_and_a_subject_for_every_text() -> None:
    folder = Path(letter.__code__.co_filename).parent / "templates/registration/mail"
    assert {path.stem for path in folder.glob("*.txt")} - {"frame"} == set(SUBJECTS)


def test_every_mail_that_allauth_sends_here_is_one_of_ours() -> None:
    sources = "".join(
        path.read_text()
        for module in (adapter, forms, mfa_adapter)
        for path in Path(str(module.__file__)).parent.rglob("*.py")
    )
    called = set(re.findall(r'"((?:account|mfa)/email/\w+)"', sources))
    # Not reachable: codes by mail, taking addresses away, setting a first password inside, passkeys.
    elsewhere = {
        "account/email/email_confirm",
        "account/email/email_deleted",
        "account/email/login_code",
        "account/email/password_reset_code",
        "account/email/password_set",
        "mfa/email/webauthn_added",
        "mfa/email/webauthn_removed",
    }
    assert called - elsewhere == set(OF_ALLAUTH)


def test_an_unknown_kind_is_an_error() -> None:
    with pytest.raises(KeyError):
        letter("advertisement", "nl", {})
