"""The admin: Wagtail's own, with our mark, our colours, and help in the side bar and under F2."""

import re
from pathlib import Path

import pytest
from django.test import Client
from wagtail.models import Page
from wagtail.users.models import UserProfile

from registration.models import User
from squad.stylesheets import SQUAD_CSS
from tests.signing_in import sign_in

pytestmark = pytest.mark.content

ADMIN_CSS = SQUAD_CSS.parent / "admin.css"


def colours(path: Path) -> dict[str, str]:
    """The first value of each colour that a style sheet declares."""
    found = re.findall(r"--(?:squad-)?([a-z-]+): (#[0-9a-f]{6});", path.read_text(encoding="utf-8"))
    return dict(reversed(found))


def test_the_colours_of_the_side_bar_are_those_of_the_tokens() -> None:
    tokens = colours(SQUAD_CSS / "tokens.css")
    ours = colours(ADMIN_CSS)
    assert set(ours) == {"ink", "link", "here", "piece"}
    assert ours == {name: tokens[name] for name in ours}


def test_links_in_the_dark_are_those_of_the_tokens() -> None:
    dark = re.findall(r"--squad-link: (#[0-9a-f]{6});", ADMIN_CSS.read_text(encoding="utf-8"))[1:]
    tokens = re.findall(r"--link: (#[0-9a-f]{6});", (SQUAD_CSS / "tokens.css").read_text(encoding="utf-8"))
    assert dark == [tokens[1]] * 2


@pytest.mark.django_db
def test_an_administrator_finds_help_first_and_our_mark(client: Client) -> None:
    assert Page.objects.exists()
    ada = User.objects.create_superuser(email="ada@squad.example", password="a-long-password")
    text = sign_in(client, ada).get("/admin/").content.decode()
    assert "<title>" in text
    assert "- Squad</title>" in text
    assert "/static/squad/admin.css" in text
    assert "/static/squad/js/help_key.js" in text
    assert "icon-neutral.svg" in text
    assert 'aria-label="Squad"' in text
    assert "data-help" in text


@pytest.mark.django_db
def test_each_of_two_editors_is_led_to_help_in_her_own_language(client: Client) -> None:
    ada = User.objects.create_superuser(email="ada@squad.example", password="a-long-password")
    sign_in(client, ada)
    for language in ("nl", "fr", "nl"):
        UserProfile.objects.update_or_create(user=ada, defaults={"preferred_language": language})
        text = client.get("/admin/").content.decode()
        assert set(re.findall(r'"url": "(/\w\w/help/)"', text)) == {f"/{language}/help/"}
