"""Limits and used codes rest on a cache: while it does not answer nobody is let in, and nothing typed is lost."""

from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client

from evaluation.models import Receipt
from facilitation import limits
from registration.models import User
from squad.failing_cache import CacheUnavailable
from tests.facilitation.makers import both_languages, report
from tests.modules.makers import facilitator
from tests.registration.people import PASSWORD, member, waiting
from tests.registration.test_registering import FILLED_IN
from tests.registration.test_second_factor import SHOW, code_of, password_given, secret_of
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
SENTENCE = {
    "nl": "Dit werkt nu even niet",
    "fr": "Cela ne fonctionne pas pour l’instant",
    "en": "This does not work for a moment",
}
REPORT = "/nl/session/boundaries/v2/report/"


def refused(answer: Any, language: str = "nl") -> str:
    """The text of the page, which is a refusal in words."""
    text = unescape(answer.content.decode())
    assert answer.status_code == 503, text
    assert SENTENCE[language] in text
    assert "no-store" in answer.headers["Cache-Control"]
    return text


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


@pytest.mark.parametrize("language", SENTENCE)
def test_signing_in(language: str, request: pytest.FixtureRequest) -> None:
    karim = waiting("Karim", "Benali", "karim@atheneum.test")
    request.getfixturevalue("cache_down")
    client = Client()
    answer = client.post(f"/{language}/account/login/", {"login": karim.email, "password": PASSWORD})
    text = refused(answer, language)
    assert 'name="login" value="karim@atheneum.test"' in text
    assert PASSWORD not in text
    assert not is_signed_in(client)


def test_signing_up_gives_everything_back_but_the_password(cache_down: Callable[[], None]) -> None:
    client = Client()
    text = refused(client.post("/nl/account/signup/", FILLED_IN))
    assert 'value="Lotte@DeLinde.test"' in text
    assert FILLED_IN["password1"] not in text
    assert User.objects.count() == 0


def test_asking_for_a_new_password(cache_down: Callable[[], None]) -> None:
    refused(Client().post("/nl/account/password/reset/", {"email": "karim@atheneum.test"}))


def test_a_good_code_of_the_second_factor_lets_nobody_in(request: pytest.FixtureRequest) -> None:
    greet = member("Greet", "Claes", "greet@squad.test", "Registration managers")
    client, _response = password_given(greet)
    request.getfixturevalue("cache_down")
    refused(client.post(SHOW, {"code": code_of(secret_of(greet))}))
    assert not is_signed_in(client)


def test_a_used_code_stays_used_while_only_its_mark_cannot_be_written(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    greet = member("Greet", "Claes", "greet@squad.test", "Registration managers")
    client, _response = password_given(greet)
    real = type(caches["default"]).add

    def full(self: Any, key: str, *args: Any, **options: Any) -> Any:
        if key.startswith("second-factor-used-"):
            raise CacheUnavailable("full")
        return real(self, key, *args, **options)

    monkeypatch.setattr(type(caches["default"]), "add", full)
    refused(client.post(SHOW, {"code": code_of(secret_of(greet))}))
    assert not is_signed_in(client)


def test_a_report_is_not_counted_and_comes_back_whole(request: pytest.FixtureRequest) -> None:
    both_languages()
    client = sign_in(Client(), facilitator(), second_factor=False)
    assert client.get(REPORT).status_code == 200
    back = request.getfixturevalue("cache_down")
    text = refused(client.post(REPORT, report()))
    assert 'name="girls" value="6"' in text
    assert Receipt.objects.count() == 0
    refused(client.get(REPORT))
    back()
    assert client.post(REPORT, report()).status_code == 302
    assert Receipt.objects.count() == 1


def test_the_limit_of_reports_says_which_cache_failed(cache_down: Callable[[], None]) -> None:
    from django.utils import timezone

    with pytest.raises(CacheUnavailable):
        limits.take_one(1, timezone.localtime())
