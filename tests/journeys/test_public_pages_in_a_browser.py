"""The public pages in a real browser: for everybody, on every screen, from this site alone."""

import re
from typing import Any

from playwright.sync_api import Page


def test_every_target_of_the_help_page_is_large_enough_for_a_thumb(open_browser: Any) -> None:
    page: Page = open_browser(width=320)
    for address in ("/nl/help/", "/fr/help/"):
        page.goto(address)
        for target in page.locator("main .button").all():
            box = target.bounding_box()
            assert box is not None
            assert min(box["width"], box["height"]) >= 44, target.inner_text()


def test_help_is_found_and_read_without_javascript(open_browser: Any) -> None:
    page: Page = open_browser(javascript=False, width=390)
    page.goto("/fr/")
    page.get_by_role("link", name=re.compile("Je cherche de l’aide")).click()
    page.wait_for_url("**/fr/help/")
    assert page.locator('a[href="tel:116000"]').first.is_visible()
    assert page.locator('a[href="tel:112"]').is_visible()


def test_the_doors_and_the_menu_are_walked_by_keyboard(open_browser: Any) -> None:
    page: Page = open_browser()
    page.goto("/nl/")
    reached = []
    for _ in range(25):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.getAttribute('href')"))
    assert reached[0] == "/nl/help/"
    for address in ("/nl/hoe-het-werkt/", "/nl/account/signup/", "/nl/wat-is-dit/", "/nl/privacy/"):
        assert address in reached
