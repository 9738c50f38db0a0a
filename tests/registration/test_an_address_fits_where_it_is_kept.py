"""An e-mail address that no column can hold is refused on the form, in words; PostgreSQL would answer with a fault."""

from typing import Any

import pytest
from django.test import Client

from registration.models import Mail, User
from tests.registration.people import PASSWORD, signed_in
from tests.registration.test_registering import FILLED_IN

HOST = f"{'b' * 60}.{'c' * 60}.{'d' * 60}."
LONGEST = f"lotte@{HOST}{'e' * 60}.test"
SAID = {
    "nl": "Zorg dat deze waarde niet meer dan 254 tekens bevat",
    "fr": "Assurez-vous que cette valeur comporte au plus 254 caractères",
    "en": "Ensure this value has at most 254 characters",
}
FORMS = {
    "account/signup/": FILLED_IN,
    "account/password/reset/": {},
    "account/confirm-email/again/": {},
    "account/email/": {"password": PASSWORD},
}


def sent(karim: User, path: str, email: str, language: str = "nl") -> Any:
    """The answer to a form with `email`; changing the address needs somebody who is signed in."""
    client = signed_in(karim) if path == "account/email/" else Client()
    return client.post(f"/{language}/{path}", {**FORMS[path], "email": email})


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_one_sign_too_many_is_refused_in_her_language(karim: User, path: str, language: str) -> None:
    mails = Mail.objects.count()
    response = sent(karim, path, f"a{LONGEST}", language)
    assert SAID[language] in response.content.decode()
    assert response.context["form"].errors.as_data().keys() == {"email"}
    assert (User.objects.count(), Mail.objects.count()) == (1, mails)


@pytest.mark.parametrize("path", FORMS)
def test_the_longest_one_is_kept_whole(karim: User, path: str) -> None:
    assert sent(karim, path, LONGEST).status_code == 302
    assert Mail.objects.filter(to=LONGEST).exists()


@pytest.mark.parametrize("path", FORMS)
def test_it_is_measured_in_small_letters_as_it_is_kept(karim: User, path: str) -> None:
    email = LONGEST.replace("b", "İ", 1)
    assert (len(email), len(email.lower())) == (254, 255)
    assert SAID["nl"] in sent(karim, path, email).content.decode()
