"""Another e-mail address: only who opens the mail and is signed in moves the account, and a manager looks again."""

import re
import time
from unittest.mock import patch

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth import authenticate
from django.core import mail
from django.test import Client

from registration.models import User
from tests.registration.people import PASSWORD, case, signed_in, state

pytestmark = pytest.mark.django_db(transaction=True)
NEW = "lotte@zonneveld.test"


def ask(client: Client, email: str = NEW, password: str = PASSWORD) -> None:
    mail.outbox.clear()
    client.post("/nl/account/email/", {"email": email, "password": password})


def link() -> str:
    """The path in the mail that was sent last."""
    found = re.search(r"http://localhost(/\S+)", str(mail.outbox[-1].body))
    assert found
    return found[1]


def test_an_approved_registration_waits_again_and_the_old_address_hears_of_it(lotte: User) -> None:
    client = signed_in(lotte)
    ask(client)
    assert [message.to for message in mail.outbox] == [[NEW]]
    assert state(lotte) == "approved"
    path = link()
    assert NEW in client.get(path).content.decode().replace("<wbr>", "")
    assert state(lotte) == "approved"
    mail.outbox.clear()
    assert client.post(path).headers["Location"] == "/nl/registration/"
    user = User.objects.get(pk=lotte.pk)
    assert (user.email, state(user)) == (NEW, "pending")
    assert not user.groups.exists()
    assert list(EmailAddress.objects.values_list("email", "verified", "primary").filter(user=user)) == [
        (NEW, True, True)
    ]
    assert [message.to for message in mail.outbox] == [["lotte@delinde.test"]]
    assert case(user).changes.last().act == "address_changed"  # type: ignore[union-attr]


def test_the_new_address_signs_in_and_the_old_one_does_not(lotte: User) -> None:
    client = signed_in(lotte)
    ask(client)
    client.post(link())
    assert authenticate(None, email=NEW, password=PASSWORD) == lotte
    assert authenticate(None, email="lotte@delinde.test", password=PASSWORD) is None


def test_a_suspended_registration_stays_suspended(sofie: User) -> None:
    client = signed_in(sofie)
    ask(client, "sofie@elders.test")
    client.post(link())
    assert state(sofie) == "suspended"
    assert User.objects.get(pk=sofie.pk).email == "sofie@elders.test"


def test_a_declined_registration_waits_again(fatima: User) -> None:
    client = signed_in(fatima)
    ask(client, "fatima@elders.test")
    client.post(link())
    assert state(fatima) == "pending"


def test_a_waiting_registration_goes_on_waiting_and_shows_it_in_its_history(karim: User) -> None:
    client = signed_in(karim)
    ask(client, "karim@elders.test")
    client.post(link())
    assert state(karim) == "pending"
    assert case(karim).changes.last().act == "address_changed"  # type: ignore[union-attr]


def test_the_link_works_once(lotte: User) -> None:
    client = signed_in(lotte)
    ask(client)
    path = link()
    client.post(path)
    again = client.post(path)
    assert "/nl/account/email/" in again.content.decode()
    assert again.context["email"] == ""


def test_the_link_is_of_no_use_to_somebody_else(lotte: User, karim: User) -> None:
    ask(signed_in(lotte))
    path = link()
    assert Client().post(path).headers["Location"].startswith("/nl/account/login/")
    signed_in(karim).post(path)
    assert User.objects.get(pk=lotte.pk).email == "lotte@delinde.test"
    assert User.objects.get(pk=karim.pk).email == "karim@atheneum.test"


def test_a_link_that_is_too_old_changes_nothing(lotte: User) -> None:
    client = signed_in(lotte)
    ask(client)
    path = link()
    with patch("django.core.signing.time.time", return_value=time.time() + 4 * 86_400):
        assert client.post(path).context["email"] == ""
    assert User.objects.get(pk=lotte.pk).email == "lotte@delinde.test"


def test_without_the_password_nothing_is_sent(lotte: User) -> None:
    client = signed_in(lotte)
    response = client.post("/nl/account/email/", {"email": NEW, "password": "fout woord"})
    assert "password" in response.context["form"].errors
    assert f'value="{NEW}"' in response.content.decode()
    assert mail.outbox == [] or all(message.to != [NEW] for message in mail.outbox)


def test_the_address_of_somebody_else_gives_no_hint_and_its_owner_gets_a_mail(
    lotte: User, karim: User
) -> None:
    taken, free = signed_in(lotte), signed_in(lotte)
    mail.outbox.clear()
    one = taken.post("/nl/account/email/", {"email": karim.email, "password": PASSWORD}, follow=True)
    assert [message.to for message in mail.outbox] == [[karim.email]]
    other = free.post("/nl/account/email/", {"email": NEW, "password": PASSWORD}, follow=True)
    assert one.redirect_chain == other.redirect_chain
    assert [str(m) for m in one.context["messages"]] == [str(m) for m in other.context["messages"]]


def test_an_address_that_was_taken_meanwhile_is_refused(lotte: User) -> None:
    client = signed_in(lotte)
    ask(client)
    path = link()
    User.objects.create_user(NEW, PASSWORD)
    assert client.post(path).context["email"] == ""
    assert state(lotte) == "approved"
    assert User.objects.get(pk=lotte.pk).email == "lotte@delinde.test"


def test_until_the_link_is_used_nothing_of_the_new_address_is_kept(lotte: User) -> None:
    ask(signed_in(lotte))
    assert not EmailAddress.objects.filter(email=NEW).exists()


def test_a_password_link_of_before_the_change_no_longer_works(lotte: User) -> None:
    mail.outbox.clear()
    Client().post("/nl/account/password/reset/", {"email": lotte.email})
    old = link()
    client = signed_in(lotte)
    ask(client)
    client.post(link())
    response = Client().get(old, follow=True)
    assert response.context["token_fail"] is True
