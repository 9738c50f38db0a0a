"""What a group does changes its screen: what comes then is under axe as well, and so is the refusal at the door."""

from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page

from tests.journeys.axe import wrong_on
from tests.modules.makers import person
from tests.signing_in import sign_in

STEP = "/nl/session/boundaries/v1/{}/group/"
READS = ["modules/starter/boundaries/nl"]


@pytest.fixture(scope="module")
def site(shared_site: str) -> str:
    """One site for all of them."""
    return shared_site


@pytest.fixture
def page(open_browser: Any, facilitator_session: Any) -> Page:
    """The tab of somebody who may use the training, on a desk."""
    opened: Page = open_browser()
    opened.context.add_cookies([facilitator_session])
    opened.emulate_media(reduced_motion="reduce")
    return opened


@pytest.mark.sweep(language="nl")
def test_axe_finds_nothing_on_the_refusal(open_browser: Any, site: str) -> None:
    session = sign_in(Client(), person("els")).cookies["session"].value
    page: Page = open_browser(width=320)
    page.context.add_cookies([{"name": "session", "value": session, "url": site}])
    answer = page.goto("/nl/modules/grenzen-en-weerbaarheid/")
    assert answer is not None
    assert answer.status == 403
    assert page.locator("h1").count() == 1
    assert wrong_on(page) == []


@pytest.mark.sweep(language="nl", reads=READS)
def test_a_story_is_accessible_after_a_choice_and_looking_back(page: Page) -> None:
    page.goto(STEP.format(6))
    page.locator(".choice:visible").nth(1).click()
    assert wrong_on(page) == []
    page.locator(".stop[popovertarget$=look-back]:visible").click()
    assert wrong_on(page) == []
    page.keyboard.press("Escape")
    page.locator(".stop[popovertarget$=stop]:visible").click()
    assert wrong_on(page) == []


@pytest.mark.sweep(language="nl", reads=READS)
def test_statements_are_accessible_when_somebody_chose_a_place(page: Page) -> None:
    page.goto(STEP.format(5))
    page.locator(".slide-face summary").first.click()
    page.locator(".place-yes").first.click()
    assert wrong_on(page) == []


@pytest.mark.sweep(language="nl", reads=READS)
def test_a_body_is_accessible_when_a_sign_lies_on_it(page: Page) -> None:
    page.goto(STEP.format(4))
    page.locator(".tray button[data-sign=look]").click()
    page.locator(".spot-face").first.click()
    assert wrong_on(page) == []
