"""Each kind of step, in each version, in each of its states: under axe, measured, listened to. Rules 13, 14, 27, 28.

What is seen here is written down by `script/proofs`; the gate takes a kind that was not tried for not accessible.
"""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page

from tests.journeys.proving import Proving, to_try, versions
from tests.journeys.sounds_and_motion import listen
from tests.journeys.starter import fullest_of_each_kind
from tests.journeys.states import everything_wrong_on
from tests.modules.makers import facilitator
from tests.signing_in import sign_in

pytestmark = pytest.mark.proof


def _page(open_browser: Any, site: str) -> Page:
    page: Page = open_browser()
    session = sign_in(Client(), facilitator()).cookies["session"].value
    page.context.add_cookies([{"name": "session", "value": session, "url": site}])
    page.emulate_media(reduced_motion="reduce")  # or axe meets a colour that is on its way from day to night
    return page


@pytest.mark.parametrize("version", versions())
def test_nothing_is_wrong_with_any_of_them(
    open_browser: Any, site: str, proves: Proving, version: str
) -> None:
    page = _page(open_browser, site)
    listen(page)
    stops = fullest_of_each_kind(version)
    assert {stop.kind for stop in stops} == set(to_try())
    found: dict[str, list[str]] = {}
    for stop in stops:
        found[stop.group] = everything_wrong_on(page, stop.kind, stop.group)
        if not found[stop.group]:
            proves([13, 14, 27, 28], stop.kind, version)
        proves.checked("axe_steps", 1)
    assert {address: wrong for address, wrong in found.items() if wrong} == {}
