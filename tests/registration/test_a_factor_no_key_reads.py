"""Whose second factor no key of this server reads is told so, and is not let in without it."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import encrypt
from django.test import Client, override_settings

from registration.models import User
from squad.checks import second_factors_that_can_be_read
from tests.registration.people import PASSWORD
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
QUEUE = "/nl/registration/queue/"


@pytest.fixture
def greet_of_before(greet: User) -> User:
    """A manager whose second factor was encrypted with a key that is gone."""
    with override_settings(SECOND_FACTOR_KEYS=["gone"]):
        sealed = encrypt("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
    Authenticator.objects.filter(user=greet).update(data={"secret": sealed})
    return greet


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nl", "Deze server mist de sleutel"),
        ("fr", "Il manque à ce serveur la clé"),
        ("en", "This server lacks the key"),
    ],
)
def test_signing_in_says_what_is_wrong_and_whom_to_ask(
    greet_of_before: User, language: str, sentence: str
) -> None:
    client = Client()
    client.post(f"/{language}/account/login/", {"login": greet_of_before.email, "password": PASSWORD})
    answer = client.post(f"/{language}/account/2fa/authenticate/", {"code": "123456"})
    assert answer.status_code == 503
    assert sentence in answer.text
    assert "SECOND_FACTOR_KEYS" in answer.text
    assert "no-store" in answer["Cache-Control"]
    assert client.get(QUEUE).status_code == 302  # to sign in: nobody is let in without


def test_showing_it_again_in_a_session_says_so_too(greet_of_before: User) -> None:
    client = sign_in(Client(), greet_of_before, second_factor=False)
    answer = client.post("/nl/account/2fa/reauthenticate/", {"code": "123456"})
    assert answer.status_code == 503
    assert client.get(QUEUE).status_code == 302


def test_the_check_of_a_deployment_counts_them(greet_of_before: User, marc: User) -> None:
    found = second_factors_that_can_be_read(None)
    assert [error.id for error in found] == ["squad.E010"]
    assert "reads 1 of the second factors" in found[0].msg


def test_the_check_is_silent_where_all_can_be_read(greet: User) -> None:
    assert second_factors_that_can_be_read(None) == []
