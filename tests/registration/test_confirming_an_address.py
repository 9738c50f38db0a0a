"""The link in the first mail: it confirms once, says so, and offers a new one when it no longer works."""

import re
from unittest.mock import patch

import pytest
from allauth.account.models import EmailAddress, EmailConfirmationHMAC
from django.core import mail
from django.test import Client

from registration.models import User
from tests.registration.people import PASSWORD, case, signed_in, state
from tests.registration.test_registering import FILLED_IN

pytestmark = pytest.mark.django_db(transaction=True)


def link_to(user: User) -> str:
    """The path that the mail to `user` leads to."""
    return f"/nl/account/confirm-email/{EmailConfirmationHMAC(EmailAddress.objects.get(user=user)).key}/"


def test_the_mail_leads_to_a_page_that_asks_and_the_answer_confirms(client: Client) -> None:
    client.post("/nl/account/signup/", FILLED_IN)
    found = re.search(r"http://localhost(/nl/account/confirm-email/\S+)", str(mail.outbox[0].body))
    assert found
    path = found[1]
    page = client.get(path)
    user = User.objects.get()
    assert user.email in page.content.decode().replace("<wbr>", "")
    assert state(user) == "unverified"
    response = client.post(path)
    assert response.headers["Location"] == "/nl/account/login/"
    assert state(user) == "pending"
    assert case(user).confirmed_at is not None
    assert [change.act for change in case(user).changes.all()] == ["registered", "confirmed"]


def test_opening_the_link_alone_confirms_nothing(client: Client, noor: User) -> None:
    client.get(link_to(noor))
    client.head(link_to(noor))
    assert state(noor) == "unverified"


def test_a_link_used_twice_says_that_all_is_well(client: Client, noor: User) -> None:
    path = link_to(noor)
    client.post(path)
    for again in (client.get(path), client.post(path)):
        text = again.content.decode()
        assert again.status_code == 200
        assert "/nl/account/login/" in text
        assert again.context["already"] is True
    assert [change.act for change in case(noor).changes.all()] == ["registered", "confirmed"]


def test_a_link_that_is_too_old_offers_a_new_one(client: Client, noor: User) -> None:
    path = link_to(noor)
    with patch("django.core.signing.time.time", return_value=__import__("time").time() + 4 * 86_400):
        for late in (client.get(path), client.post(path)):
            assert late.status_code == 200
            assert "/nl/account/confirm-email/again/" in late.content.decode()
            assert late.context["already"] is False
    assert state(noor) == "unverified"


@pytest.mark.parametrize("key", ["xxx", "MQ:1xVtUi:bajqsROJKV", "-", "a" * 300])
def test_a_link_that_was_not_copied_whole_offers_a_new_one(client: Client, key: str) -> None:
    response = client.get(f"/nl/account/confirm-email/{key}/")
    assert response.status_code == 200
    assert "/nl/account/confirm-email/again/" in response.content.decode()


def test_signing_in_before_confirming_leads_back_to_the_mail(client: Client, noor: User) -> None:
    response = client.post("/nl/account/login/", {"login": noor.email, "password": PASSWORD})
    assert response.headers["Location"] == "/nl/account/confirm-email/"
    assert [message.to for message in mail.outbox] == [[noor.email]]
    assert client.get("/nl/registration/").status_code == 302


def test_a_new_link_is_sent_at_most_once_in_three_minutes(client: Client, noor: User) -> None:
    for _time in range(3):
        assert client.post("/nl/account/confirm-email/again/", {"email": noor.email}).status_code == 302
    assert len(mail.outbox) == 1


def test_confirming_somebody_elses_address_signs_out_who_was_signed_in(noor: User, karim: User) -> None:
    client = signed_in(karim)
    client.post(link_to(noor))
    assert state(noor) == "pending"
    assert client.get("/nl/registration/").status_code == 302
