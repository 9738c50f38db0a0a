"""Child Focus and Girl Power Squad are named on the start page and at the foot of every page, never to the group."""

import re
import tomllib

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.test import Client

from home import starter
from home.models import SafetySettings

pytestmark = pytest.mark.content

LANGUAGES = [code for code, _name in settings.LANGUAGES]
NAMES = ("Girl Power Squad", "Child Focus")
START = pytest.mark.usefixtures("starter_pages")


def foot(html: str) -> str:
    """The foot of a page."""
    found = re.search(r'<footer class="foot">.*?</footer>', html, re.DOTALL)
    assert found
    return found[0]


@START
@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_start_page_says_it_in_its_own_text(client: Client, language: str) -> None:
    hero = client.get(f"/{language}/").content.decode().split("<main", 1)[1].split("</section>", 1)[0]
    assert all(name in hero for name in NAMES)
    assert SafetySettings().publisher_for(language) in hero


@START
@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", ["", "help/", "account/login/", "account/signup/", "nothing-here/"])
def test_every_foot_says_it_in_the_language_of_the_page(client: Client, language: str, page: str) -> None:
    said = foot(client.get(f"/{language}/{page}").content.decode())
    assert SafetySettings().publisher_for(language) in said


@START
@pytest.mark.django_db
def test_an_editor_changes_it_for_the_next_request(client: Client) -> None:
    client.get("/nl/")
    row = SafetySettings.load()
    row.publisher_nl = "Girl Power Squad is van Child Focus en partners."
    row.save()
    html = client.get("/nl/").content.decode()
    assert html.count("van Child Focus en partners.") == 2
    assert "van Child Focus en partners." not in client.get("/fr/").content.decode()


@pytest.mark.parametrize("name", ["400.html", "403_csrf.html", "500.html"])
def test_a_page_that_may_ask_nothing_still_names_both(name: str) -> None:
    assert all(each in foot(render_to_string(name)) for each in NAMES)


@pytest.mark.parametrize("shell", ["squad/group.html", "squad/print.html"])
def test_the_screen_and_the_sheets_of_the_group_name_neither(shell: str) -> None:
    html = render_to_string(shell, {"publisher": SafetySettings().publisher_nl})
    assert not [name for name in NAMES if name in html]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_start_page_promises_no_more_than_paper_without_wifi(language: str) -> None:
    text = tomllib.loads((starter.FOLDER / language / "home.toml").read_text("utf-8"))
    sentences = [each for step in text["steps"] for each in re.split(r"(?<=\.) ", step["text"])]
    about = [sentence for sentence in sentences if "wifi" in sentence]
    assert about
    assert all(re.search(r"papier|paper", sentence) for sentence in about)
