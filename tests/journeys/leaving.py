"""The ways out of a screen that girls see, each tried: within a second, without a network too, and no way back."""

import re
from typing import Any

from playwright.sync_api import Page, Route

from tests.journeys.keyboard import Keyboard

ELSEWHERE = re.compile("^https://")
EXIT = "[data-quick-exit]"
AT_MOST = 1000  # milliseconds, by the browser's own clock
NOW = "performance.timeOrigin + performance.now()"
TIME = """() => {
    let acted = 0;
    addEventListener("pointerdown", (event) => { acted = event.timeStamp; }, true);
    addEventListener("squad:leave", () => console.log("left after", performance.now() - acted));
}"""

# All of it lies in the window, and nothing lies over it, wherever the page is scrolled to.
SEEN = """() => {
    const exit = document.querySelector("[data-quick-exit]");
    const wrong = [];
    for (const at of [0, document.documentElement.scrollHeight]) {
        scrollTo({ top: at, behavior: "instant" });
        const box = exit.getBoundingClientRect();
        if (box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth + 0.5)
            wrong.push(`outside the window, scrolled to ${at}`);
        for (const x of [0.2, 0.5, 0.8]) for (const y of [0.2, 0.5, 0.8])
            if (!exit.contains(document.elementFromPoint(box.left + x * box.width, box.top + y * box.height)))
                wrong.push(`covered, scrolled to ${at}`);
    }
    scrollTo({ top: 0, behavior: "instant" });
    return wrong;
}"""


def _by_click(page: Page) -> None:
    page.locator(EXIT).click(no_wait_after=True)


def _by_tab(page: Page) -> None:
    Keyboard(page).to(EXIT)
    page.keyboard.press("Enter")


def _by_shift(page: Page) -> None:
    for _time in range(3):
        page.keyboard.press("Shift")


def _leaves(page: Page, address: str, way: Any) -> None:
    """One way out, and gone within a second."""
    page.goto(address)
    begun = page.evaluate(NOW)
    way(page)
    page.wait_for_url(ELSEWHERE)
    if way is not _by_tab:  # how fast a test finds the exit by keys is not how fast it is
        assert page.evaluate("performance.timeOrigin") - begun < AT_MOST, address


def _finds_nothing_by_back(page: Page, address: str) -> None:
    """Before this screen another one of ours was open: "Back" leads to it, and at once away again."""
    page.goto(f"{address}?start=14:00")
    _leaves(page, address, _by_shift)
    page.go_back(wait_until="commit")
    page.wait_for_url(ELSEWHERE)
    assert page.title() == "Elsewhere", address


def _leaves_without_a_network(page: Page, address: str) -> None:
    """The other site cannot be reached, and the page is covered and gone all the same."""
    page.goto(address)
    page.evaluate(TIME)
    page.context.set_offline(True)
    try:
        with page.expect_console_message(lambda message: message.text.startswith("left after")) as heard:
            _by_click(page)
        assert float(heard.value.text.removeprefix("left after")) < AT_MOST, address
        page.wait_for_function("() => !document.querySelector('main')?.checkVisibility()")
    finally:
        page.context.set_offline(False)


def leave_in_every_way(page: Page, far: Page, address: str) -> None:
    """The exit is seen, nothing that takes the focus lies under it, and it works in each way.

    `page` is a small phone on which the other site answers, `far` a browser that loses its network.
    """
    page.context.route(ELSEWHERE, _answer)
    page.goto(address)
    assert page.evaluate(SEEN) == [], address
    Keyboard(page).walk()
    for way in (_by_click, _by_tab):
        _leaves(page, address, way)
    _finds_nothing_by_back(page, address)
    _leaves_without_a_network(far, address)


def _answer(route: Route) -> None:
    route.fulfill(content_type="text/html", body="<!doctype html><title>Elsewhere</title>Sun")
