"""One laptop, two windows: the facilitator’s leads the group’s, a clicker leads both; nothing reaches the server."""

import re
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page, Route, expect

from tests.modules.makers import facilitator
from tests.signing_in import sign_in

STEP = "/nl/session/boundaries/v2/{}/?start=14:00"


@pytest.fixture
def laptop(open_browser: Any, site: str) -> Page:
    """Fatima's browser, signed in."""
    page: Page = open_browser()
    session = sign_in(Client(), facilitator()).cookies["session"].value
    page.context.add_cookies([{"name": "session", "value": session, "url": site}])
    return page


def at(page: Page, number: int) -> None:
    """Waits until a window shows a step, on either side, and its scripts hear keys and the other window."""
    expect(page.locator("[data-session]")).to_have_attribute("data-step", str(number))
    page.wait_for_load_state()


def group_window(laptop: Page) -> Page:
    """The second window, opened by the button."""
    with laptop.expect_popup() as opened:
        laptop.locator(".session-bar [data-group-window]").click()
    opened.value.wait_for_url("**/group/*")  # a window is empty before it is told what to show
    return opened.value


def _another_site_answers(laptop: Page) -> list[str]:
    """The site where the way out leads; gives the list that will hold each visit to it."""
    visits: list[str] = []

    def answer(route: Route) -> None:
        visits.append(route.request.url)
        route.fulfill(status=200, body="<title>weather</title>")

    laptop.context.route(lambda url: "localhost" not in url, answer)
    return visits


def test_the_groups_window_follows_the_facilitators(laptop: Page) -> None:
    laptop.goto(STEP.format(1))
    group = group_window(laptop)
    at(group, 1)
    laptop.locator(".session-walk a[rel=next]").click()
    at(laptop, 2)
    at(group, 2)
    laptop.locator(".sheet a[data-step='5']").click()
    at(laptop, 5)
    at(group, 5)
    laptop.go_back()
    at(laptop, 2)
    at(group, 2)
    assert "start=" not in group.url


def test_a_second_press_of_the_button_finds_the_same_window(laptop: Page) -> None:
    laptop.goto(STEP.format(1))
    group = group_window(laptop)
    laptop.locator(".session-walk a[rel=next]").click()
    at(group, 2)
    laptop.locator(".session-bar [data-group-window]").click()
    at(group, 2)
    assert len(laptop.context.pages) == 2


def test_pressing_the_button_again_leaves_what_the_group_laid(laptop: Page) -> None:
    laptop.goto(STEP.format(4))
    group = group_window(laptop)
    at(group, 4)
    laid = group.locator(".spot select").first
    laid.select_option("touch", force=True)
    for button in laptop.locator("[data-group-window]").all():
        button.click()
    laptop.wait_for_timeout(500)
    assert laid.input_value() == "touch"
    assert len(laptop.context.pages) == 2


def test_an_open_screen_speaks_the_language_that_is_chosen_now(laptop: Page) -> None:
    laptop.goto(STEP.format(2))
    group = group_window(laptop)
    expect(group.locator("html")).to_have_attribute("lang", "nl")
    laptop.locator(".langs a[hreflang=fr]").click()
    expect(group.locator("html")).to_have_attribute("lang", "fr")
    at(group, 2)
    laptop.locator(".session-walk a[rel=next]").click()
    at(group, 3)
    expect(group.locator("html")).to_have_attribute("lang", "fr")


def test_a_clicker_turns_nothing_away_while_a_girl_tells_something(laptop: Page) -> None:
    laptop.goto(STEP.format(1))
    group = group_window(laptop)
    laptop.locator("a.told-link").click()
    for number in (2, 3):
        group.keyboard.press("PageDown")
        at(group, number)
    laptop.wait_for_timeout(500)
    expect(laptop.locator(".told-beside")).to_be_visible()
    at(laptop, 1)
    laptop.keyboard.press("Escape")
    at(laptop, 3)


def test_arrows_are_a_clickers_after_a_tap_on_the_number_of_a_card_too(laptop: Page) -> None:
    laptop.goto("/nl/session/boundaries/v1/5/group/")
    cards = laptop.locator(".deck .turn input")
    cards.last.check(force=True)
    cards.last.focus()
    laptop.keyboard.press("ArrowLeft")
    expect(cards.nth(cards.count() - 2)).to_be_focused()
    expect(cards.nth(cards.count() - 2)).to_be_checked()
    laptop.keyboard.press("ArrowRight")
    laptop.keyboard.press("ArrowRight")
    at(laptop, 6)


def test_a_clicker_on_the_groups_screen_leads_the_facilitators_window(laptop: Page) -> None:
    laptop.goto(STEP.format(1))
    group = group_window(laptop)
    for key, number in (("PageDown", 2), ("ArrowRight", 3), ("PageUp", 2), ("ArrowLeft", 1), ("PageUp", 1)):
        group.keyboard.press(key)
        at(group, number)
        at(laptop, number)
    assert "start=14:00" in laptop.url


def test_two_quick_clicks_leave_both_windows_at_the_same_step(laptop: Page) -> None:
    laptop.goto(STEP.format(1))
    group = group_window(laptop)
    group.keyboard.press("PageDown")
    at(group, 2)
    group.keyboard.press("PageDown")
    at(group, 3)
    at(laptop, 3)
    at(group, 3)


def test_a_step_that_is_only_looked_at_in_another_tab_does_not_lead_the_group(laptop: Page) -> None:
    laptop.goto(STEP.format(1))
    group = group_window(laptop)
    with laptop.context.expect_page() as opened:
        laptop.locator(".sheet a[data-step='6']").click(modifiers=["Control"])
    at(opened.value, 6)
    opened.value.wait_for_timeout(500)
    at(group, 1)
    at(laptop, 1)
    at(opened.value, 6)


def test_a_clicker_walks_the_cards_of_a_step_before_the_next_step(laptop: Page) -> None:
    laptop.goto("/nl/session/boundaries/v1/5/group/")
    cards = laptop.locator(".deck .turn input")
    for number in range(1, cards.count()):
        laptop.keyboard.press("PageDown")
        expect(cards.nth(number)).to_be_checked()
        at(laptop, 5)
    laptop.keyboard.press("PageDown")
    at(laptop, 6)


def test_single_letters_do_nothing(laptop: Page) -> None:
    laptop.goto("/nl/session/boundaries/v1/1/group/")
    for key in ("n", "p", "b", ".", "?", " ", "h"):
        laptop.keyboard.press(key)
    at(laptop, 1)


def test_the_groups_screen_in_french_follows_the_dutch_notes(laptop: Page) -> None:
    laptop.goto(STEP.format(1) + "&screen=fr")
    group = group_window(laptop)
    expect(group.locator("html")).to_have_attribute("lang", "fr")
    laptop.locator(".session-walk a[rel=next]").click()
    at(group, 2)
    assert re.search(r"/fr/session/boundaries/v2/2/group/(#led)?$", group.url)
    assert "screen=fr" in laptop.url


def test_what_the_group_laid_is_gone_with_the_step_and_nowhere_else(laptop: Page) -> None:
    laptop.goto(STEP.format(4))
    group = group_window(laptop)
    group.locator(".spot select").first.select_option("touch", force=True)
    laptop.locator(".session-walk a[rel=next]").click()
    at(group, 5)
    laptop.locator(".session-walk a[rel=prev]").click()
    at(group, 4)
    assert group.locator(".spot select").first.input_value() == ""
    stores = group.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    assert stores == []


def test_leaving_on_the_laptop_takes_the_big_screen_along(laptop: Page) -> None:
    _another_site_answers(laptop)
    laptop.goto(STEP.format(1))
    group = group_window(laptop)
    laptop.locator("[data-quick-exit]").click()
    expect(laptop).to_have_title("weather")
    expect(group).to_have_title("weather")


def test_leaving_with_a_second_tab_open_leaves_once(laptop: Page) -> None:
    gone = _another_site_answers(laptop)
    laptop.goto(STEP.format(1))
    group = group_window(laptop)
    with laptop.context.expect_page() as opened:
        laptop.locator(".sheet a[data-step='6']").click(modifiers=["Control"])
    at(opened.value, 6)
    laptop.locator("[data-quick-exit]").click()
    for window in (laptop, group, opened.value):
        expect(window).to_have_title("weather")
    assert len(gone) == 3


def test_a_window_that_was_loading_when_somebody_left_goes_along(laptop: Page) -> None:
    late: list[Route] = []
    _another_site_answers(laptop)
    laptop.goto(STEP.format(1))
    group = group_window(laptop)
    laptop.context.route("**/facilitation/windows*.js", lambda route: late.append(route))
    with (
        laptop.context.expect_event("request", lambda request: "facilitation/windows" in request.url),
        laptop.context.expect_page() as opened,
    ):
        laptop.locator(".sheet a[data-step='6']").click(modifiers=["Control"])
    slow = opened.value
    laptop.locator("[data-quick-exit]").click()
    expect(laptop).to_have_title("weather")
    expect(group).to_have_title("weather")
    expect(slow).not_to_have_title("weather")
    late.pop().continue_()
    expect(slow).to_have_title("weather")


def test_a_window_that_is_opened_after_somebody_left_stays_and_keeps_nothing_of_it(laptop: Page) -> None:
    _another_site_answers(laptop)
    laptop.goto(STEP.format(1))
    laptop.locator("[data-quick-exit]").click()
    expect(laptop).to_have_title("weather")
    again = laptop.context.new_page()
    again.goto(STEP.format(2))
    again.locator(".session-walk a[rel=next]").click()
    at(again, 3)
    assert again.evaluate("Object.keys(localStorage)") == []


def test_the_clock_shows_what_is_left_and_is_never_red(laptop: Page) -> None:
    laptop.clock.install(time="2026-11-25T14:02:00+01:00")
    laptop.goto(STEP.format(1))
    words, ring = laptop.locator("[data-words]"), laptop.locator("[data-ring]")
    first = words.inner_text()
    assert float(ring.get_attribute("stroke-dashoffset") or 1) < 1
    laptop.clock.run_for(10 * 60 * 1000)
    expect(ring).to_have_attribute("stroke-dashoffset", "0")
    assert words.inner_text() != first
    colour = ring.evaluate("ring => getComputedStyle(ring).stroke")
    assert colour == laptop.locator(".session-bar").evaluate("bar => getComputedStyle(bar).color")


def test_this_browser_remembers_the_version_by_its_code_alone(laptop: Page) -> None:
    laptop.goto("/nl/session/boundaries/")
    laptop.locator("input[value=v3]").check()
    laptop.locator("form[data-start] button").click()
    at(laptop, 1)
    assert "/v3/1/" in laptop.url
    assert laptop.evaluate("({...localStorage})") == {"squad.version": "v3"}
    laptop.goto("/nl/session/boundaries/")
    expect(laptop.locator("input[value=v3]")).to_be_checked()


def test_a_session_is_run_and_reported_by_keyboard_alone(laptop: Page) -> None:
    laptop.goto("/nl/session/boundaries/")
    laptop.locator("input[value=v1]").focus()
    laptop.keyboard.press("ArrowDown")
    laptop.keyboard.press("Enter")
    at(laptop, 1)
    for number in range(2, 8):
        press_until(laptop, ".session-walk a[rel=next]")
        at(laptop, number)
    press_until(laptop, ".session-walk a[href*='/report/']")
    laptop.wait_for_url("**/v2/report/**")
    for name, keys in (("province", "a"), ("girls", "6"), ("first_timers", "4")):
        laptop.locator(f"select[name={name}]").focus()
        laptop.keyboard.type(keys)
    for name in ("setting", "age_band", "girls_language", "steps_done", "medium"):
        laptop.locator(f"input[name={name}]").first.focus()
        laptop.keyboard.press("Space")
    press_until(laptop, "form.report button")
    laptop.wait_for_url("**/session/reported/?n=*")


def press_until(page: Page, target: str) -> None:
    """Walks with Tab until the focus is on `target`, then presses Enter."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", target):
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"{target} cannot be reached with Tab")


def test_without_scripts_both_windows_are_walked_by_links(open_browser: Any, site: str) -> None:
    page: Page = open_browser(javascript=False)
    session = sign_in(Client(), facilitator()).cookies["session"].value
    page.context.add_cookies([{"name": "session", "value": session, "url": site}])
    page.goto("/nl/session/boundaries/")
    page.locator("form[data-start] button").click()
    at(page, 1)
    page.locator(".session-walk a[rel=next]").click()
    at(page, 2)
    page.locator(".told-link").click()
    expect(page.locator("#told")).to_be_in_viewport()
    page.goto("/nl/session/boundaries/v1/1/group/")
    page.locator("a[rel=next]").click()
    at(page, 2)
