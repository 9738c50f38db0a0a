"""On the group's screen, in a real browser: a hard word is explained with the card or message that uses it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from accessibility.models import HardWord
from tests.modules.makers import facilitator
from tests.signing_in import sign_in

STATEMENTS = "/nl/session/self-image/v1/6/group/"
STORY = "/nl/session/relationships/v1/7/group/"
Open = Callable[..., Page]


@pytest.fixture
def screen(open_browser: Any, site: str) -> Open:
    """Opens an address of the group's screen."""
    session = sign_in(Client(), facilitator()).cookies["session"].value

    def _open(address: str, **how: Any) -> Page:
        page: Page = open_browser(**how)
        page.context.add_cookies([{"name": "session", "value": session, "url": site}])
        page.goto(address)
        return page

    return _open


def explained(page: Page) -> Any:
    """The words whose explanation can be read now."""
    return page.locator(".hard-words dt:visible")


def test_it_comes_with_the_card_that_uses_the_word_and_goes_with_it(screen: Open) -> None:
    page = screen(STATEMENTS)
    expect(page.locator(".hard-words")).to_be_hidden()
    page.keyboard.press("PageDown")
    page.keyboard.press("PageDown")
    expect(page.get_by_text("Met een filter ben je nog altijd jezelf.")).to_be_visible()
    expect(explained(page)).to_have_text(["filter"])
    page.keyboard.press("PageDown")
    expect(page.locator(".hard-words")).to_be_hidden()
    page.keyboard.press("PageUp")
    expect(explained(page)).to_have_text(["filter"])


def test_in_a_chat_it_comes_with_the_message(screen: Open) -> None:
    page = screen(STORY)
    expect(page.locator(".hard-words")).to_be_hidden()
    way_on = page.locator(".choose button[data-to]:visible")
    while not explained(page).count():
        way_on.first.click()
    word = explained(page).first.inner_text()
    expect(page.locator(".talk, .story").first).to_contain_text(word)


def test_a_word_that_is_only_said_aloud_stays(screen: Open) -> None:
    HardWord.objects.create(language="nl", term="algemeen", explanation="Voor iedereen.")
    page = screen(STATEMENTS)  # "in het algemeen" is said there, and stands on no card
    expect(explained(page)).to_have_text(["algemeen"])
    page.keyboard.press("PageDown")
    expect(explained(page)).to_have_text(["algemeen"])


def test_without_scripts_each_is_there(screen: Open) -> None:
    page = screen(STORY, javascript=False)
    expect(explained(page)).to_have_text(["blokkeren", "hulplijn", "leerlingenbegeleiding"])
