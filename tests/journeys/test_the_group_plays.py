"""On the group's screen, in a real browser: signs are laid, statements answered; then all of it is gone."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page, Request, expect

from tests.modules.makers import facilitator
from tests.signing_in import sign_in

CHECK_IN, RULES, TALK, PLACING, STATEMENTS = 1, 2, 3, 4, 5
Open = Callable[..., Page]


@pytest.fixture
def screen(open_browser: Any, site: str) -> Open:
    """Opens a step on the group's screen: `screen(4)`, or `screen(4, javascript=False)`."""
    session = sign_in(Client(), facilitator()).cookies["session"].value

    def _open(step: int, **how: Any) -> Page:
        page: Page = open_browser(**how)
        page.context.add_cookies([{"name": "session", "value": session, "url": site}])
        page.goto(f"/nl/session/boundaries/v1/{step}/group/")
        return page

    return _open


def spot(page: Page, figure: int, name: str) -> Any:
    """A place on a figure: the choice of the browser under the circle."""
    return page.locator(f".who > li:nth-child({figure}) .spot-{name} select")


def tap(page: Page, figure: int, name: str) -> None:
    """A tap on the circle."""
    page.locator(f".who > li:nth-child({figure}) .spot-{name}").click()


def take(page: Page, sign: str) -> None:
    """A tap on a sign in the tray."""
    page.locator(f".tray button[data-sign={sign}]").click()


def test_a_sign_is_laid_with_two_taps_and_taken_away_with_a_third(screen: Open) -> None:
    page = screen(PLACING)
    take(page, "touch")
    tap(page, 2, "hand")
    tap(page, 2, "shoulder")
    expect(spot(page, 2, "hand")).to_have_value("touch")
    expect(page.locator(".who > li:nth-child(2) .spot-hand .icon-touch")).to_be_visible()
    expect(page.locator(".tray [role=status]")).to_have_text("Je beste vriendin: Schouder: Aanraken")
    tap(page, 2, "hand")
    expect(spot(page, 2, "hand")).to_have_value("")
    take(page, "talk")
    tap(page, 2, "shoulder")
    expect(spot(page, 2, "shoulder")).to_have_value("talk")


def test_the_last_one_can_be_taken_back_and_all_can_be_cleared(screen: Open) -> None:
    page = screen(PLACING)
    back, clear = page.locator("[data-undo]"), page.locator("[data-clear]")
    expect(back).to_be_disabled()
    take(page, "look")
    tap(page, 1, "face")
    take(page, "talk")
    tap(page, 1, "face")
    back.click()
    expect(spot(page, 1, "face")).to_have_value("look")
    tap(page, 3, "head")
    clear.click()
    expect(spot(page, 1, "face")).to_have_value("")
    expect(spot(page, 3, "head")).to_have_value("")
    expect(clear).to_be_disabled()
    expect(clear).to_be_focused()
    back.click()
    back.click()
    expect(spot(page, 1, "face")).to_have_value("look")


def test_signs_are_laid_with_keys_alone(screen: Open) -> None:
    page = screen(PLACING)
    page.locator(".tray button[data-sign=touch]").focus()
    page.keyboard.press("Enter")
    spot(page, 1, "belly").focus()
    page.keyboard.press("Enter")
    expect(spot(page, 1, "belly")).to_have_value("touch")
    page.keyboard.press("Delete")
    expect(spot(page, 1, "belly")).to_have_value("")
    page.locator(".tray button[data-sign=touch]").press("Enter")  # out of the hand again
    spot(page, 1, "belly").focus()
    page.keyboard.press("ArrowDown")
    expect(spot(page, 1, "belly")).to_have_value("talk")
    page.locator("[data-undo]").click()
    expect(spot(page, 1, "belly")).to_have_value("")


def test_a_button_with_nothing_left_to_do_keeps_the_keyboard_and_the_way_out(screen: Open) -> None:
    page = screen(PLACING)
    take(page, "look")
    tap(page, 1, "face")
    back = page.locator("[data-undo]")
    back.press("Enter")
    expect(back).to_be_disabled()
    expect(back).to_be_focused()
    page.keyboard.press("Enter")
    expect(spot(page, 1, "face")).to_have_value("")
    page.context.route(
        re.compile("^https://"), lambda route: route.fulfill(content_type="text/html", body="Sun")
    )
    for _press in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url(lambda url: url.startswith("https://"))


def test_signs_are_laid_without_scripts(screen: Open) -> None:
    page = screen(PLACING, javascript=False)
    spot(page, 1, "face").select_option("look")
    expect(page.locator(".who > li:nth-child(1) .spot-face .icon-look")).to_be_visible()
    expect(page.locator(".who > li:nth-child(1) .spot-face .icon-talk")).to_be_hidden()
    expect(page.locator(".undo")).to_be_hidden()


def test_a_phone_lays_signs_too(screen: Open) -> None:
    page = screen(PLACING, width=390, height=844)
    take(page, "talk")
    tap(page, 1, "face")
    expect(spot(page, 1, "face")).to_have_value("talk")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_nothing_that_is_laid_is_sent_stored_or_put_in_the_address(screen: Open) -> None:
    page = screen(PLACING)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    address = page.url
    take(page, "talk")
    tap(page, 1, "chest")
    take(page, "touch")
    tap(page, 3, "foot")
    page.wait_for_timeout(300)
    assert asked == []
    assert page.url == address
    assert page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0
    assert {cookie["name"] for cookie in page.context.cookies()} <= {"session", "csrf"}


def test_what_was_laid_is_gone_when_one_comes_back(screen: Open) -> None:
    page = screen(PLACING)
    take(page, "touch")
    tap(page, 2, "hand")
    page.goto("/nl/help/")
    page.go_back()
    expect(spot(page, 2, "hand")).to_have_value("")
    expect(page.locator("[data-undo]")).to_be_disabled()


@pytest.mark.parametrize("javascript", [True, False])
def test_what_was_written_and_tapped_is_gone_when_one_comes_back(screen: Open, javascript: bool) -> None:
    page = screen(RULES, javascript=javascript)
    rule, own = page.locator(".rules textarea").first, page.locator(".rules .own textarea")
    before = rule.input_value()
    rule.fill("We lachen veel.")
    own.fill("Samen eten.")
    page.goto("/nl/help/")
    page.go_back()
    expect(rule).to_have_value(before)
    expect(own).to_have_value("")
    page.goto("/nl/session/boundaries/v1/1/group/")
    page.locator(".option").first.click()
    expect(page.locator(".option input").first).to_be_checked()
    page.goto("/nl/help/")
    page.go_back()
    expect(page.locator(".option input").first).not_to_be_checked()


def test_the_browsers_own_memory_of_pages_brings_nothing_again(screen: Open) -> None:
    page = screen(CHECK_IN)
    page.locator(".option").first.click()
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")
    expect(page.locator(".option input").first).not_to_be_checked()


@pytest.mark.parametrize("javascript", [True, False])
def test_statements_come_one_at_a_time_and_two_answers_may_both_be_right(
    screen: Open, javascript: bool
) -> None:
    page = screen(STATEMENTS, javascript=javascript)
    first, third = page.locator(".slide-face").first, page.locator(".slide-face").nth(2)
    first.locator(".place-yes").click()
    first.locator(".place-no").click()
    expect(first.locator(".place input:checked")).to_have_count(2)
    page.locator(".turn").nth(2).click()
    expect(third).to_be_visible()
    expect(first).to_be_hidden()
    third.locator("summary").click()
    expect(third.locator("details p")).to_be_visible()


def test_arrow_keys_walk_the_examples_and_not_the_session(screen: Open) -> None:
    page = screen(TALK)
    page.locator(".turn input").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".slide-face").nth(1)).to_be_visible()
    assert page.url.endswith("/3/group/")
