"""Each newer kind under axe, on a phone and a desk, by day and by night, before and after a group did something."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.axe import wrong_on
from tests.journeys.examples import KINDS, address_of


def _open(browser: Browser, site: str, session: str, width: int, scheme: Any) -> Page:
    context = browser.new_context(
        base_url=site, viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    context.add_cookies([{"name": "session", "value": session, "url": site}])
    return context.new_page()


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark"), (1280, "light")])
def test_axe_finds_nothing_on_any_of_them(
    browser: Browser,
    site: str,
    examples: str,
    width: int,
    scheme: str,
) -> None:
    page = _open(browser, site, examples, width, scheme)
    found: dict[str, list[str]] = {}
    for kind in KINDS:
        page.goto(address_of(kind))
        found[kind] = wrong_on(page)
    page.context.close()
    assert {kind: wrong for kind, wrong in found.items() if wrong} == {}


def test_axe_finds_nothing_after_cards_lie_and_hands_are_counted(
    browser: Browser,
    site: str,
    examples: str,
) -> None:
    page = _open(browser, site, examples, 1280, "light")
    page.goto(address_of("sorting"))
    for key in ("healthy", "doubtful", "unhealthy", "healthy", "healthy", "healthy"):
        page.locator(f"[data-column={key}] .sort-head button").click()
    assert wrong_on(page) == []
    page.goto(address_of("poll"))
    page.locator(".poll-option .round").nth(1).click()
    page.locator("summary").click()
    assert wrong_on(page) == []
    page.goto(address_of("method"))
    page.locator(".turn").last.click()
    assert wrong_on(page) == []
    page.context.close()


def test_the_facilitators_page_and_the_sheets_are_accessible(
    browser: Browser,
    site: str,
    examples: str,
) -> None:
    page = _open(browser, site, examples, 1280, "light")
    found = {}
    for address in ("/nl/modules/voorbeelden/", "/nl/modules/voorbeelden/v1/print/"):
        page.goto(address)
        found[address] = wrong_on(page)
    page.context.close()
    assert {address: wrong for address, wrong in found.items() if wrong} == {}
