"""A stranger learns from no page whether an address has an account; its owner gets a mail."""

import re
from typing import Any
from unittest.mock import patch

import pytest
from django.core import mail
from django.db import IntegrityError
from django.test import Client

from registration.models import Mail, User
from tests.registration.people import PASSWORD
from tests.registration.test_registering import FILLED_IN

pytestmark = pytest.mark.django_db(transaction=True)


def seen(response: Any) -> tuple[Any, ...]:
    """What somebody outside sees of an answer, without what differs at each request."""
    text = re.sub(r'(name="csrfmiddlewaretoken" value=")[^"]+|[\w.+-]+@[\w.]+', "", response.content.decode())
    cookies = {name: (morsel["max-age"], morsel["path"]) for name, morsel in response.cookies.items()}
    return response.status_code, response.headers.get("Location"), text, cookies


def both(path: str, data: dict[str, str], field: str, known: str) -> tuple[Any, Any]:
    """The answers for a known and for an unknown address, each in a fresh browser."""
    return tuple(  # type: ignore[return-value]
        Client().post(path, {**data, field: email}) for email in (known, "niemand@nergens.test")
    )


@pytest.mark.parametrize("who", ["lotte", "noor"])
def test_signing_up_answers_the_same(who: str, request: pytest.FixtureRequest) -> None:
    user: User = request.getfixturevalue(who)
    known, unknown = both("/nl/account/signup/", FILLED_IN, "email", user.email)
    assert seen(known) == seen(unknown)
    assert User.objects.get(pk=user.pk).check_password(PASSWORD)


def test_the_page_after_signing_up_is_the_same(lotte: User) -> None:
    pages = []
    for email in (lotte.email, "niemand@nergens.test"):
        client = Client()
        pages.append(seen(client.post("/nl/account/signup/", {**FILLED_IN, "email": email}, follow=True)))
    assert pages[0] == pages[1]


def test_signing_up_costs_one_hash_of_a_password_either_way(lotte: User) -> None:
    for email in (lotte.email, "niemand@nergens.test"):
        with patch("django.contrib.auth.base_user.make_password", return_value="!") as hashing:
            Client().post("/nl/account/signup/", {**FILLED_IN, "email": email})
        assert hashing.call_count == 1


def test_two_who_come_at_once_with_one_address_get_the_same_answer(client: Client) -> None:
    from allauth.account.forms import SignupForm

    real, calls = SignupForm.save, []

    def late(form: Any, request: Any) -> Any:
        calls.append(form)
        if len(calls) == 1:
            raise IntegrityError("somebody was first")
        return real(form, request)

    with patch.object(SignupForm, "save", late):
        raced = Client().post("/nl/account/signup/", {**FILLED_IN, "email": "beiden@nergens.test"})
    plain = Client().post("/nl/account/signup/", {**FILLED_IN, "email": "niemand@nergens.test"})
    assert seen(raced) == seen(plain)
    assert [row.kind for row in Mail.objects.filter(to="beiden@nergens.test")] in (["unknown_account"], [])
    assert [message.to[0] for message in mail.outbox] == ["beiden@nergens.test", "niemand@nergens.test"]


@pytest.mark.parametrize("who", ["lotte", "noor", "fatima", "sofie"])
def test_signing_in_with_a_wrong_password_answers_the_same(who: str, request: pytest.FixtureRequest) -> None:
    user: User = request.getfixturevalue(who)
    known, unknown = both("/nl/account/login/", {"password": "een ander woord"}, "login", user.email)
    assert seen(known) == seen(unknown)


def test_an_account_that_was_shut_is_like_no_account(lotte: User) -> None:
    User.objects.filter(pk=lotte.pk).update(is_active=False)
    known, unknown = both("/nl/account/login/", {"password": PASSWORD}, "login", lotte.email)
    assert seen(known) == seen(unknown)


@pytest.mark.parametrize("path", ["/nl/account/password/reset/", "/nl/account/confirm-email/again/"])
@pytest.mark.parametrize("who", ["lotte", "noor"])
def test_asking_for_a_link_answers_the_same_and_sends_one_mail_either_way(
    path: str, who: str, request: pytest.FixtureRequest
) -> None:
    user: User = request.getfixturevalue(who)
    mail.outbox.clear()
    known, unknown = both(path, {}, "email", user.email)
    assert seen(known) == seen(unknown)
    assert [message.to[0] for message in mail.outbox] == [user.email, "niemand@nergens.test"]


@pytest.mark.parametrize(
    ("path", "who", "kind"),
    [
        ("/nl/account/signup/", "karim", "already_registered"),
        ("/nl/account/password/reset/", "karim", "new_password"),
        ("/nl/account/confirm-email/again/", "karim", "already_registered"),
        ("/nl/account/confirm-email/again/", "noor", "confirm_address"),
    ],
)
def test_the_owner_gets_the_mail_that_helps_in_her_own_language(
    path: str, who: str, kind: str, request: pytest.FixtureRequest
) -> None:
    user: User = request.getfixturevalue(who)
    Mail.objects.all().delete()
    mail.outbox.clear()
    Client().post(path, {**FILLED_IN, "email": user.email})
    row = Mail.objects.get(person=user)
    assert (row.kind, row.language) == (kind, user.language)
    links = re.findall(r"http://\S+", str(mail.outbox[0].body))
    assert links
    assert all(f"/{user.language}/" in link for link in links)


def test_of_a_mail_to_an_unknown_address_nothing_is_kept() -> None:
    Client().post("/nl/account/password/reset/", {"email": "niemand@nergens.test"})
    assert len(mail.outbox) == 1
    assert Mail.objects.count() == 0
