"""Quick exit in a real browser: three ways out, nothing told to the other site, and no way back by "Back"."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page, Route

ELSEWHERE = re.compile("^https://")


class Weather:
    """The other site, played by the test: it notes what it was asked and what it was told."""

    def __init__(self) -> None:
        """Nothing was asked yet."""
        self.visits: list[dict[str, str]] = []

    def answer(self, route: Route) -> None:
        """A page about the weather."""
        self.visits.append(route.request.all_headers())
        route.fulfill(status=200, content_type="text/html", body="<!doctype html><title>Weather</title>Sun")


@pytest.fixture
def weather() -> Weather:
    """The site that the exit leads to."""
    return Weather()


def at_help(open_browser: Any, weather: Weather, **browser: Any) -> Page:
    """A girl on the help page, who came there from the start page."""
    page: Page = open_browser(**browser)
    page.context.route(ELSEWHERE, weather.answer)
    page.goto("/nl/")
    page.get_by_role("navigation").first.get_by_role("link").first.click()
    page.wait_for_url("**/nl/help/")
    return page


def exit_link(page: Page) -> Any:
    """The yellow corner."""
    return page.locator("[data-quick-exit]")


def press_shift(page: Page, times: int) -> None:
    """Shift, alone, some times."""
    for _ in range(times):
        page.keyboard.press("Shift")


def left(page: Page, weather: Weather) -> None:
    """She is on the other site, which does not know from where she came."""
    page.wait_for_url(lambda url: url.startswith("https://"))
    assert page.title() == "Weather"
    assert len(weather.visits) == 1
    assert "referer" not in weather.visits[0]


def test_a_click_leaves(open_browser: Any, weather: Weather) -> None:
    page = at_help(open_browser, weather)
    exit_link(page).click()
    left(page, weather)


def test_without_scripts_the_exit_is_a_plain_link(open_browser: Any, weather: Weather) -> None:
    page = at_help(open_browser, weather, javascript=False)
    exit_link(page).click()
    left(page, weather)


def test_the_keyboard_leaves_by_the_second_stop_of_the_tab_key(open_browser: Any, weather: Weather) -> None:
    page = at_help(open_browser, weather)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('[data-quick-exit]')")
    page.keyboard.press("Enter")
    left(page, weather)


def test_shift_three_times_leaves_and_says_how_often_is_still_needed(
    open_browser: Any, weather: Weather
) -> None:
    page = at_help(open_browser, weather)
    said = page.locator("nav.strip [role=status]")
    press_shift(page, 1)
    once = said.text_content()
    assert page.locator(".exit-count i.on").count() == 1
    press_shift(page, 1)
    assert page.locator(".exit-count i.on").count() == 2
    assert said.text_content() not in {"", once}
    assert weather.visits == []
    press_shift(page, 1)
    left(page, weather)


def test_another_key_between_starts_the_count_again(open_browser: Any, weather: Weather) -> None:
    page = at_help(open_browser, weather)
    press_shift(page, 2)
    page.keyboard.press("a")
    press_shift(page, 1)
    assert page.locator(".exit-count i.on").count() == 1
    assert weather.visits == []


def test_capital_letters_and_combinations_do_not_count(open_browser: Any, weather: Weather) -> None:
    page = at_help(open_browser, weather)
    for keys in ("Shift+A", "Shift+Tab", "Control+Shift", "Shift+B", "Shift+C"):
        page.keyboard.press(keys)
    assert page.locator(".exit-count").count() == 0
    assert weather.visits == []


def test_five_seconds_later_the_count_starts_again(open_browser: Any, weather: Weather) -> None:
    page = open_browser()
    page.clock.install()
    page.context.route(ELSEWHERE, weather.answer)
    page.goto("/nl/help/")
    press_shift(page, 2)
    page.clock.fast_forward(5_100)
    assert page.locator(".exit-count").count() == 0
    press_shift(page, 1)
    assert weather.visits == []


def test_back_shows_nothing_of_the_site(open_browser: Any, weather: Weather) -> None:
    page = at_help(open_browser, weather)
    exit_link(page).click()
    left(page, weather)
    page.go_back(wait_until="commit")
    page.wait_for_url(lambda url: url.startswith("https://"))
    assert page.title() == "Weather"


def test_who_opens_the_address_again_sees_the_page(open_browser: Any, weather: Weather) -> None:
    page = at_help(open_browser, weather)
    exit_link(page).click()
    left(page, weather)
    page.goto("/nl/help/")
    assert page.locator("main h1").is_visible()


def test_the_page_is_covered_and_emptied_before_the_other_site_answers(open_browser: Any) -> None:
    page = open_browser()
    page.context.route(ELSEWHERE, lambda route: None)  # the other site never answers
    page.goto("/nl/help/")
    page.evaluate("""() => {
        const main = document.querySelector("main");
        main.insertAdjacentHTML("beforeend", "<form><input id=told></form>");
        addEventListener("squad:leave", () => console.log("leaving", JSON.stringify({
            covered: Boolean(document.querySelector(".gone")),
            seen: getComputedStyle(main).display,
            told: document.getElementById("told").value,
            title: document.title,
        })));
    }""")
    page.locator("#told").fill("a secret")
    with page.expect_console_message(lambda message: message.text.startswith("leaving")) as heard:
        exit_link(page).click(no_wait_after=True)
    state = json.loads(heard.value.text.removeprefix("leaving"))
    assert state == {"covered": True, "seen": "none", "told": "", "title": "…"}


def test_f2_opens_help_wherever_the_focus_is(open_browser: Any) -> None:
    page = open_browser()
    page.goto("/fr/")
    page.locator("footer a").first.focus()
    page.keyboard.press("F2")
    page.wait_for_url("**/fr/help/")
