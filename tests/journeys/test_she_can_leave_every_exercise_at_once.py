"""From each kind of step, in each version: three ways out within a second, without a network too, and no way back.

Rule 30, after GOV.UK "Exit this page". What the exit does besides is in test_she_can_leave_at_once.py.
"""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page

from tests.journeys.leaving import leave_in_every_way
from tests.journeys.proving import Proving, versions
from tests.journeys.starter import fullest_of_each_kind
from tests.modules.makers import facilitator
from tests.signing_in import sign_in

pytestmark = pytest.mark.proof


def _signed_in(page: Page, site: str, session: str) -> Page:
    page.context.add_cookies([{"name": "session", "value": session, "url": site}])
    return page


@pytest.mark.parametrize("version", versions())
def test_the_exit_is_seen_works_in_three_ways_and_leads_nowhere_back(
    open_browser: Any, browser: Browser, site: str, proves: Proving, version: str
) -> None:
    session = sign_in(Client(), facilitator()).cookies["session"].value
    page = _signed_in(open_browser(width=320, height=640), site, session)
    # not watched: what was still on its way when the network went is said in its console
    far = _signed_in(browser.new_context(base_url=site).new_page(), site, session)
    for stop in fullest_of_each_kind(version):
        with proves.trying([30], stop.kind, version):
            leave_in_every_way(page, far, stop.group)
        proves.checked("ways_out", 1)
    far.context.close()
    assert proves.wrong == []
