"""A session that was open when its person was suspended opens nothing at its next request."""

from django.test import Client

from registration.decisions import Decision
from registration.models import User
from tests.registration.people import PASSWORD, decided


def powers(client: Client) -> set[str]:
    """The permissions of whoever is signed in in this browser, at a request of now."""
    response = client.get("/nl/registration/")
    return set(response.wsgi_request.user.get_all_permissions())  # type: ignore[attr-defined]


def test_the_permission_is_gone_at_the_next_request_of_every_open_session(lotte: User, greet: User) -> None:
    browsers = [Client(), Client()]
    for browser in browsers:
        browser.post("/nl/account/login/", {"login": lotte.email, "password": PASSWORD})
        assert powers(browser) == {"modules.use_training"}
    decided(lotte, Decision.SUSPEND, greet, "Je hebt je wachtwoord doorgegeven.")
    for browser in browsers:
        assert powers(browser) == set()


def test_it_is_back_at_the_next_request_after_reinstating(sofie: User, greet: User, client: Client) -> None:
    client.post("/nl/account/login/", {"login": sofie.email, "password": PASSWORD})
    assert powers(client) == set()
    decided(sofie, Decision.REINSTATE, greet)
    assert powers(client) == {"modules.use_training"}
