"""From each kind of step, in each version: three ways out within a second, without a network too, and no way back.

Rule 30, after GOV.UK "Exit this page". What the exit does besides is in test_she_can_leave_at_once.py.
"""

from __future__ import annotations

import re
from time import monotonic
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page

from tests.journeys.keyboard import Keyboard
from tests.journeys.proving import Proving, versions
from tests.journeys.starter import fullest_of_each_kind
from tests.modules.makers import facilitator
from tests.signing_in import sign_in

pytestmark = pytest.mark.proof

ELSEWHERE = re.compile("^https://")
EXIT = "[data-quick-exit]"
AT_MOST = 1.0  # seconds

# All of it lies in the window, and nothing lies over it, wherever the page is scrolled to.
SEEN = """() => {
    const exit = document.querySelector("[data-quick-exit]");
    const wrong = [];
    for (const at of [0, document.documentElement.scrollHeight]) {
        scrollTo(0, at);
        const box = exit.getBoundingClientRect();
        if (box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth + 0.5)
            wrong.push(`outside the window, scrolled to ${at}`);
        for (const x of [0.2, 0.5, 0.8]) for (const y of [0.2, 0.5, 0.8])
            if (!exit.contains(document.elementFromPoint(box.left + x * box.width, box.top + y * box.height)))
                wrong.push(`covered, scrolled to ${at}`);
    }
    scrollTo(0, 0);
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


def _page(open_browser: Any, site: str, **how: Any) -> Page:
    page: Page = open_browser(**how)
    session = sign_in(Client(), facilitator()).cookies["session"].value
    page.context.add_cookies([{"name": "session", "value": session, "url": site}])
    return page


def _leaves(page: Page, address: str, way: Any) -> None:
    """One way out, and gone within a second."""
    page.goto(address)
    begun = monotonic()
    way(page)
    page.wait_for_url(ELSEWHERE, wait_until="commit")
    if way is not _by_tab:  # how fast a test finds the exit by keys is not how fast it is
        assert monotonic() - begun < AT_MOST, address


def _finds_nothing_by_back(page: Page, address: str) -> None:
    """Before this screen another one of ours was open: "Back" leads to it, and at once away again."""
    page.goto(f"{address}?start=14:00")
    _leaves(page, address, _by_shift)
    page.go_back(wait_until="commit")
    page.wait_for_url(ELSEWHERE)
    assert page.title() == "Elsewhere", address


def _leaves_without_a_network(page: Page, address: str) -> None:
    """The other site cannot be reached, and the page is gone all the same."""
    page.goto(address)
    page.context.set_offline(True)
    begun = monotonic()
    _by_click(page)
    page.wait_for_function("() => !document.querySelector('main')?.checkVisibility()")
    assert monotonic() - begun < AT_MOST, address
    page.context.set_offline(False)


@pytest.mark.parametrize("version", versions())
def test_the_exit_is_seen_works_in_three_ways_and_leads_nowhere_back(
    open_browser: Any, site: str, proves: Proving, version: str
) -> None:
    page = _page(open_browser, site, width=320, height=640)
    page.context.route(
        ELSEWHERE,
        lambda route: route.fulfill(content_type="text/html", body="<!doctype html><title>Elsewhere</title>Sun"),
    )
    far = _page(open_browser, site)
    for stop in fullest_of_each_kind(version):
        page.goto(stop.group)
        assert page.evaluate(SEEN) == [], stop
        Keyboard(page).walk()  # and no stop lies under it
        for way in (_by_click, _by_tab):
            _leaves(page, stop.group, way)
        _finds_nothing_by_back(page, stop.group)
        _leaves_without_a_network(far, stop.group)
        proves([30], stop.kind, version)
