"""The gallery under axe: every component in every state, on a phone and a desk, by day and by night."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from squad.gallery import PAGES
from tests.journeys.axe import wrong_on


@pytest.fixture
def gallery(transactional_db: None, live_server: LiveServer, settings: Any) -> str:
    """The gallery, as a developer sees it."""
    settings.ROOT_URLCONF = "squad.dev_urls"
    return f"{live_server.url}/gallery/"


def open_as(browser: Browser, width: int, scheme: Any) -> Page:
    """A new person with this screen, at day or at night."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    return context.new_page()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_any_component(browser: Browser, gallery: str, width: int, scheme: str) -> None:
    page = open_as(browser, width, scheme)
    found: dict[str, list[str]] = {}
    for name in PAGES:
        page.goto(f"{gallery}{name}/" if name else gallery)
        found[name] = wrong_on(page)
    page.context.close()
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize(("width", "letters"), [(320, 16), (390, 16), (390, 32), (1280, 32)])
def test_nothing_is_wider_than_the_screen_also_with_letters_twice_as_large(
    browser: Browser, gallery: str, width: int, letters: int
) -> None:
    page = open_as(browser, width, "light")
    sizes = {"standard": letters, "fixed": letters}  # what a person sets in her browser
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": sizes})
    too_wide = []
    for name in PAGES:
        page.goto(f"{gallery}{name}/" if name else gallery)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            too_wide.append(name)
    page.context.close()
    assert too_wide == []


def test_every_control_of_a_phone_is_a_target_of_44_pixels(browser: Browser, gallery: str) -> None:
    page = open_as(browser, 390, "light")
    small = []
    for name in PAGES:
        page.goto(f"{gallery}{name}/" if name else gallery)
        small += page.evaluate(
            """() => [...document.querySelectorAll("a, button, summary, input, select, textarea")]
                .filter(one => one.checkVisibility() && !one.closest("p, dd, .notice li, .hide, .skip, .specimens"))
                .map(one => [one.closest("label") ?? one, one])
                .filter(([box]) => box.getBoundingClientRect().height < 43.5)
                .map(([, one]) => one.outerHTML.slice(0, 90))"""
        )
    page.context.close()
    assert small == []


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
