"""The map of a story stands beside the fields from some 1100 px up, stays while she writes, and keys reach it."""

from typing import Any

import pytest
from playwright.sync_api import Page

from modules.models import ModulePage
from squad.groups import EDITORS
from tests.journeys import people
from tests.journeys.writing import unfold

pytestmark = pytest.mark.browser
NEEDS_ROOM = 1100
PLACES = """() => {
  const at = (selector) => document.querySelector(selector).getBoundingClientRect().toJSON();
  return {map: at(".story-map"), card: at(":focus"), wide: document.documentElement.scrollWidth};
}"""

CHANGE = "field => field.dispatchEvent(new Event('change', {bubbles: true}))"


@pytest.fixture
def story(open_browser: Any) -> tuple[Page, str]:
    """An editor's browser with the story of module 4 open; how the names of its fields begin."""
    secret = people.make_staff("an", EDITORS)
    page = open_browser("nl-BE")
    people.sign_in(page, "nl", "an@childfocus.example", secret)
    module = ModulePage.objects.get(code="boundaries", locale__language_code="nl")
    page.goto(f"/admin/pages/{module.pk}/edit/")
    number = [step.block_type for step in module.steps].index("story")
    page.locator(".story-map svg").wait_for(state="attached")
    return page, f"steps-{number}-value"


def _write_at(page: Page, field: str) -> None:
    """Opens a card and puts the cursor in one of its fields, as a click does."""
    unfold(page.locator(f"[id='{field}']"))
    page.locator(f"[id='{field}']").click()


def test_it_stands_beside_the_card_that_she_writes_and_marks_it(story: tuple[Page, str]) -> None:
    page, prefix = story
    for width in (NEEDS_ROOM, 1280, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        _write_at(page, f"{prefix}-messages-4-value-key")
        places = page.evaluate(PLACES)
        assert places["map"]["left"] >= places["card"]["right"]
        assert places["map"]["right"] <= width
        assert places["map"]["top"] >= 0
        assert places["map"]["bottom"] <= 800
        assert places["wide"] <= width
        here = page.locator(".story-map .box[aria-current]")
        assert here.get_attribute("href") == f"#{prefix}-messages-4-value-key"


def test_one_key_leads_from_a_field_to_its_card_on_the_map_and_back(story: tuple[Page, str]) -> None:
    page, prefix = story
    field = f"{prefix}-messages-4-value-key"
    _write_at(page, field)
    page.keyboard.press("F8")
    assert page.evaluate("document.activeElement.getAttribute('href')") == f"#{field}"
    with page.expect_response("**/story-map/"):  # what is drawn anew meanwhile does not take the focus away
        page.locator("[id='" + f"{prefix}-messages-4-value-after" + "']").evaluate(CHANGE)
    page.wait_for_function("document.activeElement.matches('.story-map .box[aria-current]')")
    page.keyboard.press("F8")
    assert page.evaluate("document.activeElement.id") == field


def test_without_room_it_stands_below_the_fields_and_a_link_leads_there(story: tuple[Page, str]) -> None:
    page, prefix = story
    page.set_viewport_size({"width": 375, "height": 800})
    _write_at(page, f"{prefix}-messages-21-value-key")
    places = page.evaluate(PLACES)
    assert places["map"]["top"] > places["card"]["bottom"]
    assert places["wide"] <= 375
    page.locator(".story-map-way a").click()
    assert page.evaluate("document.activeElement.className") == "story-map"
