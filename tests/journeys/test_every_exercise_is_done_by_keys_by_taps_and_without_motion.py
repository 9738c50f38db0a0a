"""Every kind of step at its fullest: walked by keys on both screens, and done by keys, by taps, and in stillness.

WCAG 2.1.1, 2.4.3, 2.4.7, 2.4.11, 2.5.7, 2.3.3: no trap, each stop seen, in order, nothing dragged, nothing moves.
"""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page

from modules.steps import kinds
from tests.journeys.exercises import EXERCISES, do_with_keys, do_with_taps_in_stillness
from tests.journeys.keyboard import Keyboard, out_of_order
from tests.journeys.proving import Proving, versions
from tests.journeys.starter import fullest_of_each_kind, one_of_each_kind
from tests.modules.makers import facilitator
from tests.signing_in import sign_in

STOPS = one_of_each_kind("nl")
pytestmark = pytest.mark.proof


def _session() -> str:
    return str(sign_in(Client(), facilitator()).cookies["session"].value)


def _page(open_browser: Any, site: str, **how: Any) -> Page:
    page: Page = open_browser(**how)
    page.context.add_cookies([{"name": "session", "value": _session(), "url": site}])
    return page


def test_each_kind_has_an_exercise() -> None:
    assert set(EXERCISES) == set(kinds())


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (320, 640)])
def test_every_stop_is_seen_and_in_order_on_both_screens(
    open_browser: Any, site: str, width: int, height: int
) -> None:
    page = _page(open_browser, site, width=width, height=height)
    for stop in STOPS:
        for address in (stop.group, stop.facilitator):
            page.goto(address)
            found = Keyboard(page).walk()
            assert "data-help" in found[0]["name"], address
            assert any("data-quick-exit" in one["name"] for one in found[1:3]), (
                address
            )  # how it reads may come between
            assert out_of_order(found) == [], address


def _for_fingers(browser: Browser, site: str, session: Any) -> Page:
    context = browser.new_context(
        base_url=site,
        has_touch=True,
        viewport={"width": 390, "height": 844},
        reduced_motion="reduce",
    )
    context.set_default_timeout(15_000)
    context.add_cookies([session])
    return context.new_page()


@pytest.mark.parametrize("version", versions())
def test_each_is_done_with_keys_alone_with_taps_alone_and_nothing_moves_for_who_wants_stillness(
    open_browser: Any, browser: Browser, site: str, proves: Proving, version: str
) -> None:
    page = _page(open_browser, site)
    (session,) = page.context.cookies(site)
    fingers = _for_fingers(browser, site, session)
    for stop in fullest_of_each_kind(version):
        with proves.trying([29], stop.kind, version):
            do_with_keys(page, stop.kind, stop.group)
            do_with_taps_in_stillness(fingers, stop.kind, stop.group)
        proves.checked("exercises", 1)
    fingers.context.close()
    assert proves.wrong == []
