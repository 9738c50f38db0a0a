"""What a group does changes its screen: what comes then is under axe as well, and so is the refusal at the door."""

from __future__ import annotations

from typing import Any

from django.test import Client
from playwright.sync_api import Browser, Page

from tests.journeys.axe import wrong_on
from tests.modules.makers import facilitator, person
from tests.signing_in import sign_in

STEP = "/nl/session/boundaries/v1/{}/group/"


def _open(browser: Browser, site: str, width: int, scheme: Any, session: str) -> Page:
    context = browser.new_context(
        base_url=site, viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    context.add_cookies([{"name": "session", "value": session, "url": site}])
    return context.new_page()


def test_axe_finds_nothing_on_the_refusal(browser: Browser, site: str) -> None:
    session = sign_in(Client(), person("els")).cookies["session"].value
    page = _open(browser, site, 320, "light", session)
    page.goto("/nl/modules/grenzen-en-weerbaarheid/")
    assert page.locator("h1").count() == 1
    assert wrong_on(page) == []
    page.context.close()


def test_what_follows_a_choice_is_accessible_too(browser: Browser, site: str) -> None:
    session = sign_in(Client(), facilitator()).cookies["session"].value
    page = _open(browser, site, 1280, "light", session)
    page.goto(STEP.format(6))
    page.locator(".choice:visible").nth(1).click()
    assert wrong_on(page) == []
    page.locator(".stop[popovertarget$=look-back]:visible").click()
    assert wrong_on(page) == []
    page.keyboard.press("Escape")
    page.locator(".stop[popovertarget$=stop]:visible").click()
    assert wrong_on(page) == []
    page.goto(STEP.format(5))
    page.locator(".slide-face summary").first.click()
    page.locator(".place-yes").first.click()
    assert wrong_on(page) == []
    page.goto(STEP.format(4))
    page.locator(".tray button[data-sign=look]").click()
    page.locator(".spot-face").first.click()
    assert wrong_on(page) == []
    page.context.close()
