"""A beamer shows all of a screen, names can be read from the back row, and preparing takes four sheets."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page

from modules.models import ModulePage

pytestmark = pytest.mark.browser
WIDTH, HEIGHT = 1920, 1080
FROM_THE_BACK = 48  # CSS pixels on a beamer of 1080 lines: what is read at eight metres
SHEETS = 4


@pytest.fixture
def page(open_browser: Any, site: str, examples: str) -> Page:
    """A beamer, for somebody who may use the training."""
    shown: Page = open_browser(width=WIDTH, height=HEIGHT)
    shown.context.add_cookies([{"name": "session", "value": examples, "url": site}])
    return shown


def _screen(page: Page, code: str, kind: str) -> None:
    module = ModulePage.objects.get(code=code, locale__language_code="nl")
    step = [one.block_type for one in module.steps].index(kind) + 1
    page.goto(f"/nl/session/{code}/v1/{step}/group/")


def _height(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollHeight"))


@pytest.mark.parametrize("code", ["self-image", "teen-pimps"])
def test_the_film_and_all_its_tools_lie_on_the_screen(page: Page, code: str) -> None:
    _screen(page, code, "film")
    page.locator(".film-deck label").nth(1).click()
    page.locator(".film-main").wait_for()
    assert _height(page) <= HEIGHT


@pytest.mark.parametrize("code", ["sexuality", "teen-pimps"])
def test_the_names_of_the_help_card_are_read_from_the_back_row(page: Page, code: str) -> None:
    _screen(page, code, "help_card")
    sizes = page.locator(".trust-people li").evaluate_all(
        "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= FROM_THE_BACK
    assert _height(page) <= HEIGHT


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_what_one_prepares_with_prints_on_four_sheets(page: Page, language: str) -> None:
    for module in ModulePage.objects.filter(locale__language_code=language, number__lte=5):
        page.goto(f"{module.url}v1/prepare/")
        pages = re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))
        assert len(pages) <= SHEETS, module.code


def test_a_body_on_paper_is_grey_and_its_spots_are_white(page: Page) -> None:
    _screen(page, "boundaries", "placing")
    page.emulate_media(media="print")
    colour = "([name, what]) => getComputedStyle(document.querySelector(name))[what]"
    assert page.evaluate(colour, [".figure", "color"]) == "rgb(166, 166, 166)"
    assert page.evaluate(colour, [".spot", "backgroundColor"]) == "rgb(255, 255, 255)"
