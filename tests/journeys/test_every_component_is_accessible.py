"""The gallery under axe: every component in every state, on a phone and a desk, by day and by night."""

from collections.abc import Iterator

import pytest
from django.test import override_settings
from playwright.sync_api import Browser, Page
from pytest_django import DjangoDbBlocker
from pytest_django.live_server_helper import LiveServer

from squad.gallery import PAGES
from tests.journeys.axe import wrong_on_every_screen
from tests.sweeps.units import unit

SIZES = ((320, 16), (390, 16), (390, 32), (1280, 32))  # widths, and how large the letters of her browser are
SMALL = """() => [...document.querySelectorAll("a, button, summary, input, select, textarea")]
    .filter(one => one.checkVisibility() && !one.closest("p, dd, .notice li, .hide, .skip, .specimens"))
    .map(one => [one.closest("label") ?? one, one])
    .filter(([box]) => box.getBoundingClientRect().height < 43.5)
    .map(([, one]) => one.outerHTML.slice(0, 90))"""


@pytest.fixture(scope="module")
def gallery(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The gallery, as a developer sees it."""
    with django_db_blocker.unblock(), override_settings(ROOT_URLCONF="squad.dev_urls"):
        server = LiveServer("localhost")
        yield f"{server.url}/gallery/"
        server.stop()


def too_wide(page: Page) -> list[str]:
    """On which screens a page is wider than the window, also with letters twice as large."""
    browser = page.context.new_cdp_session(page)
    found = []
    for width, letters in SIZES:
        page.set_viewport_size({"width": width, "height": 900})
        browser.send("Page.setFontSizes", {"fontSizes": {"standard": letters, "fixed": letters}})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"wider than {width} px, letters of {letters} px")
    browser.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
    return found


def too_small(page: Page) -> list[str]:
    """The controls of a page on a phone that are less than 44 pixels high."""
    page.set_viewport_size({"width": 390, "height": 900})
    return [f"small: {one}" for one in page.evaluate(SMALL)]


@pytest.mark.parametrize("name", [unit(name, id=name or "gallery", language="en") for name in PAGES])
def test_nothing_is_wrong_with_any_component(browser: Browser, gallery: str, name: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 900}, bypass_csp=True)
    page = context.new_page()
    answer = page.goto(f"{gallery}{name}/" if name else gallery)
    assert answer is not None
    assert answer.status == 200
    found = [*wrong_on_every_screen(page), *too_wide(page), *too_small(page)]
    context.close()
    assert found == []


def test_the_menu_opens_without_scripts_and_stands_open_on_a_wide_screen(
    browser: Browser, gallery: str
) -> None:
    for width, at_first in ((390, False), (1280, True)):
        context = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=False)
        page = context.new_page()
        page.goto(gallery)
        entry = page.locator(".menu li a").first
        assert entry.is_visible() is at_first
        if not at_first:
            page.locator(".menu summary").click()
            assert entry.is_visible()
        context.close()


def test_reduced_motion_leaves_nothing_that_moves(browser: Browser, gallery: str) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{gallery}story/#then-a")
    moving = page.evaluate("document.getAnimations().length")
    slow = page.evaluate(
        """[...document.querySelectorAll("*")].filter(one =>
            parseFloat(getComputedStyle(one).transitionDuration) > 0).length"""
    )
    context.close()
    assert (moving, slow) == (0, 0)
