"""From each kind of step, in each version: three ways out within a second, without a network too, and no way back.

Rule 30, after GOV.UK "Exit this page". What the exit does besides is in test_she_can_leave_at_once.py.
"""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.leaving import leave_in_every_way
from tests.journeys.proving import Proving
from tests.journeys.starter import kinds_in_versions, step_of_kind

pytestmark = pytest.mark.proof


@pytest.fixture(scope="module")
def site(site_of_all_kinds: str) -> str:
    """One site for all of them."""
    return site_of_all_kinds


@pytest.mark.parametrize(("kind", "version"), kinds_in_versions())
def test_the_exit_is_seen_works_in_three_ways_and_leads_nowhere_back(
    open_browser: Any,
    browser: Browser,
    site: str,
    facilitator_session: Any,
    proves: Proving,
    kind: str,
    version: str,
) -> None:
    page: Page = open_browser(width=320, height=640)
    # not watched: what was still on its way when the network went is said in its console
    far = browser.new_context(base_url=site).new_page()
    for tab in (page, far):
        tab.context.add_cookies([facilitator_session])
    try:
        leave_in_every_way(page, far, step_of_kind(kind, version).group)
    finally:
        far.context.close()
    proves([30], kind, version)
    proves.checked("ways_out", 1)
