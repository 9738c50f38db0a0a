"""Somebody registers: everything on one form, kept as it was typed, nothing of it in vain."""

from typing import Any

import pytest
from django.core import mail
from django.test import Client

from registration.code_of_conduct import CURRENT
from registration.models import Mail, Registration, User

FILLED_IN = {
    "first_name": "Lotte",
    "last_name": "Peeters",
    "email": "Lotte@DeLinde.test",
    "password1": "drie rode fietsen",
    "background": "youth_care_worker",
    "background_text": "",
    "organisation_name": "De <b>Linde</b>",
    "organisation_kind": "residential_youth_care",
    "organisation_province": "antwerp",
    "language": "nl",
    "code_of_conduct": "on",
    "code_version": CURRENT,
}


def send(client: Client, path: str = "/nl/account/signup/", **changes: str) -> Any:
    return client.post(path, {**FILLED_IN, **changes})


@pytest.mark.django_db(transaction=True)
def test_a_whole_form_makes_an_account_a_registration_and_a_mail(client: Client) -> None:
    response = send(client)
    assert response.status_code == 302
    assert response.headers["Location"] == "/nl/account/confirm-email/"
    registration = Registration.objects.select_related("user").get()
    assert registration.state == "unverified"
    assert (registration.user.email, registration.user.language) == ("lotte@delinde.test", "nl")
    assert registration.organisation_name == "De Linde"
    assert registration.organisation is None
    assert registration.code_version == CURRENT
    assert [change.act for change in registration.changes.all()] == ["registered"]
    assert [message.to for message in mail.outbox] == [["lotte@delinde.test"]]


@pytest.mark.django_db
def test_who_registered_is_not_signed_in_before_the_address_is_confirmed(client: Client) -> None:
    send(client)
    assert client.get("/nl/registration/").status_code == 302


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ("first_name", "Fill in your first name."),
        ("last_name", "Fill in your last name."),
        ("email", "Fill in your work e-mail address."),
        ("password1", "Choose a password."),
        ("background", "Choose a background from the list."),
        ("organisation_name", "Fill in the name of your organisation."),
        ("organisation_kind", "Choose a kind of organisation from the list."),
        ("organisation_province", "Choose a province, or Brussels."),
        ("code_of_conduct", "Read the code of conduct, and tick that you keep to it."),
    ],
)
def test_what_is_missing_is_said_beside_the_field_and_on_top_and_the_rest_is_kept(
    client: Client, missing: str, said: str
) -> None:
    response = client.post("/en/account/signup/", {**FILLED_IN, missing: ""})
    text = response.content.decode()
    assert response.status_code == 200
    assert text.count(said) == 2
    assert FILLED_IN["password1"] not in text
    for name in {"first_name", "last_name"} - {missing}:
        assert f'value="{FILLED_IN[name]}"' in text
    assert User.objects.count() == 0
    assert Mail.objects.count() == 0


@pytest.mark.django_db
def test_something_else_asks_which_one(client: Client) -> None:
    text = send(client, background="other").content.decode()
    assert "id_background_text_error" in text
    assert User.objects.count() == 0


@pytest.mark.django_db
def test_what_something_else_is_is_kept_as_plain_text(client: Client) -> None:
    send(client, background="other", background_text="<i>ervaringswerker</i>")
    assert Registration.objects.get().background_text == "ervaringswerker"


@pytest.mark.django_db
def test_a_text_beside_a_background_of_the_list_is_not_kept(client: Client) -> None:
    send(client, background_text="toch iets")
    assert Registration.objects.get().background_text == ""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("background", "recruiter"),
        ("organisation_kind", "hotel"),
        ("organisation_province", "paris"),
        ("language", "de"),
        ("email", "lotte"),
        ("first_name", "x" * 81),
        ("organisation_name", "y" * 5000),
        ("organisation_name", "<b></b>"),
        ("password1", "lotte"),
        ("password1", "password123"),
    ],
)
def test_what_cannot_be_is_refused(client: Client, field: str, value: str) -> None:
    response = send(client, **{field: value})
    assert response.status_code == 200
    assert field in response.context["form"].errors
    assert User.objects.count() == 0


@pytest.mark.django_db
def test_a_code_of_conduct_that_changed_meanwhile_is_shown_once_more(client: Client) -> None:
    response = send(client, code_version="2019-06")
    assert "code_of_conduct" in response.context["form"].errors
    assert User.objects.count() == 0


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_form_starts_in_the_language_of_the_page_and_shows_the_code_in_it(
    client: Client, language: str
) -> None:
    response = client.get(f"/{language}/account/signup/")
    assert response.context["form"]["language"].value() == language
    assert f"registration/code_of_conduct/{CURRENT}/{language}.html" in [t.name for t in response.templates]


@pytest.mark.django_db
def test_a_private_address_is_not_refused(client: Client) -> None:
    assert send(client, email="lotte@gmail.com").status_code == 302
    assert User.objects.get().email == "lotte@gmail.com"


@pytest.mark.django_db
def test_a_fault_while_registering_keeps_nothing_of_it(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("no mail can be written")

    monkeypatch.setattr("registration.mails.write", fail)
    with pytest.raises(RuntimeError):
        send(client)
    assert User.objects.count() == 0
    assert Registration.objects.count() == 0
