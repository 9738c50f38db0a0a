"""The address wanted before signing in may name a module: Django's session, which knows her, never holds it."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from registration.models import User
from tests.registration.people import PASSWORD

pytestmark = pytest.mark.django_db
WANTED = "/nl/session/boundaries/v2/3/"


def _sign_in(user: User) -> str:
    answer = Client().post(
        f"/nl/account/login/?next={WANTED}", {"login": user.email, "password": PASSWORD, "next": WANTED}
    )
    assert answer.status_code == 302
    return str(answer["Location"])


def _kept() -> str:
    sessions = [session.get_decoded() for session in Session.objects.all()]
    assert sessions
    return repr(sessions)


def test_a_professional_comes_back_to_where_she_was_and_it_is_not_kept(lotte: User) -> None:
    assert _sign_in(lotte) == WANTED
    assert "boundaries" not in _kept()


WHY = {
    "nl": "De modules zijn voor professionals die zich aanmeldden en goedgekeurd zijn.",
    "fr": "Les modules sont destinés aux professionnels inscrits et approuvés.",
    "en": "The modules are for professionals who registered and were approved.",
}


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_who_followed_a_link_to_the_training_reads_why_she_signs_in_and_it_is_not_kept(language: str) -> None:
    client = Client()
    wanted = f"/{language}/session/boundaries/v2/3/"
    page = client.get(wanted, follow=True)
    assert page.redirect_chain == [(f"/{language}/account/login/?next={wanted}&for=training", 302)]
    main = page.content.decode().split("<main", 1)[1]
    assert WHY[language] in main
    assert f'href="/{language}/account/signup/"' in main.split("<form", 1)[0]
    assert not Session.objects.exists()


def test_the_reason_is_still_there_after_a_slip_in_the_password(lotte: User) -> None:
    form = {"login": lotte.email, "password": "iets anders", "next": WANTED}
    assert WHY["nl"] in Client().post("/nl/account/login/?for=training", form).content.decode()


@pytest.mark.parametrize("query", ["", "?next=/nl/figures/", "?for=", "?for=%3Cscript%3E"])
def test_who_comes_for_something_else_reads_nothing_of_modules(query: str) -> None:
    assert WHY["nl"] not in Client().get(f"/nl/account/login/{query}").content.decode()


def test_who_must_still_show_a_second_factor_has_it_kept_nowhere(greet: User) -> None:
    assert "/2fa/authenticate/" in _sign_in(greet)
    assert "boundaries" not in _kept()


def test_who_registers_on_the_way_to_a_session_has_it_kept_nowhere() -> None:
    client = Client()
    form = {
        "first_name": "Noor",
        "last_name": "Maes",
        "email": "noor@delinde.example",
        "password1": PASSWORD,
        "background": "teacher",
        "organisation_name": "Atheneum",
        "organisation_kind": "school",
        "organisation_province": "limburg",
        "language": "nl",
        "code_of_conduct": "on",
        "code_version": "2026-11",
        "next": WANTED,
    }
    client.post(f"/nl/account/signup/?next={WANTED}", form)
    assert User.objects.filter(email="noor@delinde.example").exists()
    assert "boundaries" not in _kept()
