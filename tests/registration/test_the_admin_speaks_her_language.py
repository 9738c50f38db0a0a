"""The language of the admin: that of the browser until she chooses one, for the mails to her as well."""

import pytest
from django.test import Client

from registration.models import User
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
ACCOUNT = "/admin/account/"


@pytest.fixture
def ada() -> User:
    return User.objects.create_superuser(
        "ada@squad.example", "a-long-password", first_name="Ada", last_name="Maes"
    )


def choose(client: Client, language: str) -> None:
    """Saves the account page with `language`; empty for that of the browser."""
    form = {
        "name_email-first_name": "Ada",
        "name_email-last_name": "Maes",
        "locale-preferred_language": language,
        "theme-theme": "system",
        "theme-contrast": "system",
        "theme-density": "default",
    }
    assert client.post(ACCOUNT, form).status_code == 302


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_a_new_editor_begins_in_the_language_of_her_browser(ada: User, language: str) -> None:
    client = sign_in(Client(headers={"accept-language": language}), ada)
    assert f'<html lang="{language}"' in client.get("/admin/").text


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_she_signs_in_in_the_language_of_her_browser(language: str) -> None:
    answer = Client().get("/admin/", headers={"accept-language": language})
    assert answer.headers["Location"] == f"/{language}/account/login/?next=/admin/"


def test_what_she_chooses_wins_over_the_browser_and_is_the_language_of_her_mails(ada: User) -> None:
    client = sign_in(Client(headers={"accept-language": "en"}), ada)
    choose(client, "fr")
    assert '<html lang="fr"' in client.get("/admin/").text
    ada.refresh_from_db()
    assert ada.language == "fr"


def test_without_a_choice_the_form_names_the_browser_and_no_server(ada: User) -> None:
    client = sign_in(Client(headers={"accept-language": "en"}), ada)
    choose(client, "fr")
    choose(client, "")
    text = client.get(ACCOUNT).text
    assert '<html lang="en"' in text
    assert "The language of my browser" in text
    assert "server language" not in text
    ada.refresh_from_db()
    assert ada.language == "fr"
