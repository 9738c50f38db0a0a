"""A password that is the start of one's own address is refused, wherever a password is chosen."""

import pytest
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from registration.models import User
from registration.passwords import OwnAddressValidator
from tests.registration.people import PASSWORD, signed_in
from tests.registration.test_registering import send

REFUSED = {
    "nl": "Dit wachtwoord begint zoals je e-mailadres",
    "fr": "Ce mot de passe commence comme votre adresse e-mail",
    "en": "This password begins like your e-mail address",
}


def codes(password: str, email: str) -> list[str | None]:
    """What our validators say of `password` for the account at `email`."""
    try:
        validate_password(password, User(email=email))
    except ValidationError as refused:
        return [error.code for error in refused.error_list]
    return []


@pytest.mark.parametrize(
    ("password", "email"),
    [
        ("fien.peeters12", "fien.peeters@werk.test"),
        ("Fien.Peeters12", "fien.peeters@werk.test"),
        ("fienpeeters2026", "fien.peeters@werk.test"),
        ("fien.peeters@werk.test", "fien.peeters@werk.test"),
        ("fien.peeters@we", "fien.peeters@werk.test"),
        ("an.vandenb", "an.vandenbroeck-janssens@een-lang-domein.test"),
        ("an@werk.test", "an@werk.test"),
        ("lotte12345", "lotte@delinde.test"),
    ],
)
def test_the_start_of_the_own_address_is_refused(password: str, email: str) -> None:
    assert "password_like_address" in codes(password, email)


@pytest.mark.parametrize(
    ("password", "email"),
    [
        ("anders is het mooi", "an@werk.test"),
        ("lotte heeft drie rode fietsen", "lotte@delinde.test"),
        ("drie rode fietsen", "fien.peeters@werk.test"),
        ("drie rode fietsen", ""),
    ],
)
def test_a_password_of_words_is_taken(password: str, email: str) -> None:
    assert codes(password, email) == []


ADDRESSES = st.from_regex(r"[a-z]{2,12}[._-]?[a-z]{2,20}@[a-z]{3,12}\.test", fullmatch=True)


@given(ADDRESSES, st.integers(6, 40))
def test_no_beginning_of_any_address_is_a_password(email: str, length: int) -> None:
    with pytest.raises(ValidationError, match="begint zoals je e-mailadres"):
        OwnAddressValidator(10).validate(email[:length].upper(), User(email=email))


@pytest.mark.django_db
@pytest.mark.parametrize("language", REFUSED)
def test_signing_up_says_so_beside_the_field(client: Client, language: str) -> None:
    form = {"email": "Fien.Peeters@werk.test", "password1": "fien.peeters12"}
    text = send(client, path=f"/{language}/account/signup/", **form).content.decode()
    assert REFUSED[language] in text
    assert not User.objects.exists()


@pytest.mark.django_db
def test_changing_says_so(lotte: User) -> None:
    form = {"oldpassword": PASSWORD, "password1": "lotte.delinde"}
    answer = signed_in(lotte).post("/nl/account/password/change/", form)
    assert REFUSED["nl"] in answer.content.decode()
    assert User.objects.get(pk=lotte.pk).check_password(PASSWORD)


@pytest.mark.django_db
def test_a_new_password_by_a_link_says_so(client: Client, lotte: User) -> None:
    key = f"{user_pk_to_url_str(lotte)}-{default_token_generator.make_token(lotte)}"
    page = client.get(f"/nl/account/password/reset/key/{key}/", follow=True)
    answer = client.post(page.redirect_chain[-1][0], {"password1": "lotte.delinde"})
    assert REFUSED["nl"] in answer.content.decode()
    assert User.objects.get(pk=lotte.pk).check_password(PASSWORD)
