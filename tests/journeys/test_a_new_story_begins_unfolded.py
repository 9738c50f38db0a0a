"""An editor who adds a story sees its first message card open, with its map near it."""

from typing import Any

import pytest

from squad.groups import EDITORS
from tests.journeys import people
from tests.journeys.writing import add_step, open_new_module

pytestmark = pytest.mark.browser


def test_the_first_card_of_a_new_story_stands_open(open_browser: Any, site: str) -> None:
    secret = people.make_staff("an", EDITORS)
    page = open_browser("nl-BE")
    people.sign_in(page, "nl", "an@childfocus.example", secret)
    open_new_module(page)
    story = add_step(page, "Verhaal")
    key = page.locator(f"#{story}-messages-0-value-key")
    key.wait_for(state="visible")
    key.fill("hallo")
    page.locator(".story-map svg a").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
