"""Each kind of step, in each version, in each of its states: under axe, measured, listened to. Rules 13, 14, 27, 28.

What is seen here is written down by `script/proofs`; the gate takes a kind that was not tried for not accessible.
"""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page

from modules.steps import kinds
from tests.journeys.axe import wrong_on
from tests.journeys.measuring import in_both_lights
from tests.journeys.proving import Proving, versions
from tests.journeys.sounds_and_motion import by_itself, listen, only_heard
from tests.journeys.starter import Stop, fullest_of_each_kind
from tests.journeys.states import states
from tests.modules.makers import facilitator
from tests.signing_in import sign_in

pytestmark = pytest.mark.proof

# width, height, and how large the letters are: 200% is a choice of the reader's own panel
SCREENS = [(320, 640, ""), (768, 1024, ""), (1280, 720, ""), (1280, 720, "largest")]
LETTERS = "large => { document.documentElement.dataset.letters = large; }"


def _page(open_browser: Any, site: str) -> Page:
    page: Page = open_browser()
    session = sign_in(Client(), facilitator()).cookies["session"].value
    page.context.add_cookies([{"name": "session", "value": session, "url": site}])
    page.emulate_media(reduced_motion="reduce")  # or axe meets a colour that is on its way from day to night
    return page


def _on_every_screen(page: Page, stop: Stop) -> list[str]:
    """What axe finds on the step as it opens, narrow, middling, wide, and with letters twice as large."""
    found = []
    for width, height, letters in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        page.goto(stop.group)
        page.evaluate(LETTERS, letters)
        found += in_both_lights(page)
        found += [f"{width} px {letters}: {wrong}" for wrong in wrong_on(page)]
    return found


def _in_every_state(page: Page, stop: Stop) -> list[str]:
    """What axe and the measure find in each state, by day and by night, on a phone and on a desk in turn."""
    found = []
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(stop.group)
    for state in states(page, stop.kind):
        found += [f"{state}: {wrong}" for wrong in (*in_both_lights(page), *by_itself(page))]
        if state != "opened":
            found += [f"{state}: {wrong}" for wrong in wrong_on(page)]
    return found + only_heard(page)


@pytest.mark.parametrize("version", versions())
def test_nothing_is_wrong_with_any_of_them(
    open_browser: Any, site: str, proves: Proving, version: str
) -> None:
    page = _page(open_browser, site)
    listen(page)
    stops = fullest_of_each_kind(version)
    assert {stop.kind for stop in stops} == set(kinds())
    found: dict[str, list[str]] = {}
    for stop in stops:
        found[stop.group] = [*_on_every_screen(page, stop), *_in_every_state(page, stop)]
        proves([13, 14, 27, 28], stop.kind, version)
    assert {address: wrong for address, wrong in found.items() if wrong} == {}
