"""The pages that are kept as files, in a browser: looked at by axe on a phone, and left at once."""

from typing import Any

import pytest
from django.db import OperationalError
from playwright.sync_api import Page, expect

from tests.journeys.test_pages_on_the_way_are_accessible import looking
from tests.journeys.test_she_can_leave_at_once import (
    ELSEWHERE,
    Weather,
    at_help,
    exit_link,
    left,
    press_shift,
    weather,
)

__all__ = ["looking", "weather"]  # fixtures
PAGES = ("help/", "", "modules/")


@pytest.fixture
def no_database(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page of content fails; the files are those that loading the starter content wrote."""

    def refuse(*_: Any, **__: Any) -> None:
        raise OperationalError("no database here")

    monkeypatch.setattr("squad.public_cache.CONTENT.now", refuse)


@pytest.mark.long
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_help_page_start_page_and_error_page_are_accessible_on_a_phone(
    looking: Any, no_database: None, language: str
) -> None:
    with looking() as look:
        for page in PAGES:
            answer = look.page.goto(f"/{language}/{page}")
            assert answer.status == 503
            look.at(f"/{language}/{page}")
            assert look.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page
            assert look.page.locator('a[href^="tel:"]').count() > 0


@pytest.mark.parametrize("javascript", [True, False])
def test_the_exit_leaves(open_browser: Any, weather: Weather, no_database: None, javascript: bool) -> None:
    page: Page = at_help(open_browser, weather, javascript=javascript)
    exit_link(page).click()
    left(page, weather)


def test_shift_three_times_leaves_and_f2_leads_to_help(
    open_browser: Any, weather: Weather, no_database: None
) -> None:
    page: Page = open_browser()
    page.context.route(ELSEWHERE, weather.answer)
    page.goto("/fr/modules/")
    page.keyboard.press("F2")
    page.wait_for_url("**/fr/help/")
    expect(page.locator(".services a[href^='tel:']").first).to_be_visible()
    press_shift(page, 3)
    left(page, weather)
