"""What the privacy page says about cookies is what the site does."""

import pytest
from django.conf import settings
from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_pages")]


@pytest.mark.parametrize("path", ["/nl/", "/nl/help/", "/fr/vie-privee/", "/en/how-it-works/", "/nl/niets/"])
def test_who_only_reads_gets_no_cookie(client: Client, path: str) -> None:
    assert not client.get(path).cookies


def test_who_opens_a_form_gets_cookies_that_go_with_the_browser(client: Client) -> None:
    cookies = client.get("/nl/account/login/").cookies
    assert cookies
    for cookie in cookies.values():
        assert cookie["max-age"] == ""
        assert cookie["expires"] == ""


def test_a_session_ends_after_two_hours_without_use() -> None:
    assert settings.SESSION_COOKIE_AGE == 2 * 60 * 60
    assert settings.SESSION_EXPIRE_AT_BROWSER_CLOSE
