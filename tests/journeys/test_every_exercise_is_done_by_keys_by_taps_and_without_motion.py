"""Every kind of step at its fullest: walked by keys on both screens, and done by keys, by taps, and in stillness.

WCAG 2.1.1, 2.4.3, 2.4.7, 2.4.11, 2.5.7, 2.3.3: no trap, each stop seen, in order, nothing dragged, nothing moves.
"""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from modules.steps.registry import kinds
from tests.journeys.exercises import EXERCISES, do_with_keys, do_with_taps_in_stillness
from tests.journeys.keyboard import Keyboard, out_of_order
from tests.journeys.proving import Proving
from tests.journeys.starter import Stop, kinds_in_versions, one_of_each_kind, step_of_kind
from tests.sweeps.units import unit

pytestmark = pytest.mark.proof

FRAMES = [unit(stop, id=stop.kind, reads=stop.texts) for stop in one_of_each_kind("nl")]


@pytest.fixture(scope="module")
def site(site_of_all_kinds: str) -> str:
    """One site for all of them."""
    return site_of_all_kinds


def test_each_kind_has_an_exercise() -> None:
    assert set(EXERCISES) == set(kinds())


@pytest.mark.parametrize("stop", FRAMES)
def test_every_stop_is_seen_and_in_order_on_both_screens(
    open_browser: Any, facilitator_session: Any, stop: Stop
) -> None:
    for width, height in ((1280, 720), (320, 640)):
        page: Page = open_browser(width=width, height=height)
        page.context.add_cookies([facilitator_session])
        for address in (stop.group, stop.facilitator):
            page.goto(address)
            found = Keyboard(page).walk()
            assert "data-help" in found[0]["name"], address
            # how it reads may come between
            assert any("data-quick-exit" in one["name"] for one in found[1:3]), address
            assert out_of_order(found) == [], address


def _for_fingers(browser: Browser, site: str) -> Page:
    context = browser.new_context(
        base_url=site,
        has_touch=True,
        viewport={"width": 390, "height": 844},
        reduced_motion="reduce",
    )
    context.set_default_timeout(15_000)
    return context.new_page()


@pytest.mark.parametrize(("kind", "version"), kinds_in_versions())
def test_each_is_done_with_keys_alone_with_taps_alone_and_nothing_moves_for_who_wants_stillness(
    open_browser: Any,
    browser: Browser,
    site: str,
    facilitator_session: Any,
    proves: Proving,
    kind: str,
    version: str,
) -> None:
    address = step_of_kind(kind, version).group
    page, fingers = open_browser(), _for_fingers(browser, site)
    for tab in (page, fingers):
        tab.context.add_cookies([facilitator_session])
    try:
        do_with_keys(page, kind, address)
        do_with_taps_in_stillness(fingers, kind, address)
    finally:
        fingers.context.close()
    proves([29], kind, version)
    proves.checked("exercises", 1)
