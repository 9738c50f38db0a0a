"""The pages of a module under axe: the list, the page, the sheets, the refusal, and each step on the group's screen."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from playwright.sync_api import Browser, Page

from tests.modules.makers import facilitator, person
from tests.signing_in import sign_in

MODULE = "/nl/modules/grenzen-en-weerbaarheid/"
PAGES = ["/nl/modules/", f"{MODULE}v1/", f"{MODULE}v2/", f"{MODULE}v2/print/"]
STEPS = [f"/nl/session/boundaries/v1/{number}/group/" for number in range(1, 8)]
# Looked at by hand: the name of the next figure is cut by the edge of a phone, where axe sees no ground.
SEEN_BY_HAND = ("partially obscured", "overlapped by another element", "partially overlaps")


def _open(browser: Browser, site: str, width: int, scheme: Any, session: str) -> Page:
    context = browser.new_context(
        base_url=site, viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    context.add_cookies([{"name": "session", "value": session, "url": site}])
    return context.new_page()


def _found(page: Page) -> list[str]:
    """What axe says is wrong, what it could not decide and nobody looked at, and what is wider than the screen."""
    result = Axe().run(page).response
    wrong = [f"{rule['id']}: {node['target']}" for rule in result["violations"] for node in rule["nodes"]]
    doubts = [
        f"{rule['id']}: {node['target']} {check['message']}"
        for rule in result["incomplete"]
        for node in rule["nodes"]
        for check in node["any"]
        if not any(words in check["message"] for words in SEEN_BY_HAND)
    ]
    wide = (
        ["wider than the screen"]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth")
        else []
    )
    return wrong + doubts + wide


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_on_any_page_of_a_module(
    browser: Browser, site: str, width: int, scheme: str
) -> None:
    session = sign_in(Client(), facilitator()).cookies["session"].value
    page = _open(browser, site, width, scheme, session)
    found: dict[str, list[str]] = {}
    for address in [*PAGES, *STEPS]:
        response = page.goto(address)
        assert response is not None
        assert response.status == 200
        found[address] = _found(page)
    page.context.close()
    assert {address: wrong for address, wrong in found.items() if wrong} == {}


def test_axe_finds_nothing_on_the_refusal(browser: Browser, site: str) -> None:
    session = sign_in(Client(), person("els")).cookies["session"].value
    page = _open(browser, site, 320, "light", session)
    page.goto(MODULE)
    assert page.locator("h1").count() == 1
    assert _found(page) == []
    page.context.close()


def test_what_follows_a_choice_is_accessible_too(browser: Browser, site: str) -> None:
    session = sign_in(Client(), facilitator()).cookies["session"].value
    page = _open(browser, site, 1280, "light", session)
    page.goto(STEPS[5])
    page.locator(".path-2").first.click()
    assert _found(page) == []
    page.locator(".stop").click()
    assert _found(page) == []
    page.goto(STEPS[4])
    page.locator(".slide-face summary").first.click()
    page.locator(".place-yes").first.click()
    assert _found(page) == []
    page.goto(STEPS[3])
    page.locator(".tray button[data-sign=look]").click()
    page.locator(".spot-face").first.click()
    assert _found(page) == []
    page.context.close()
