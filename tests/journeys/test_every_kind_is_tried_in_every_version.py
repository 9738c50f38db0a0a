"""Each kind of step, in each version, in each of its states: under axe, measured, listened to. Rules 13, 14, 27, 28.

What is seen here is written down by `script/proofs`; the gate takes a kind that was not tried for not accessible.
"""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.journeys.proving import Proving, to_try, versions
from tests.journeys.sounds_and_motion import listen
from tests.journeys.starter import fullest_of_each_kind, kinds_in_versions, step_of_kind
from tests.journeys.states import everything_wrong_on

pytestmark = pytest.mark.proof


@pytest.fixture(scope="module")
def site(site_of_all_kinds: str) -> str:
    """One site for all of them."""
    return site_of_all_kinds


def test_each_version_has_a_step_of_each_kind(site: str) -> None:
    for version in versions():
        assert {stop.kind for stop in fullest_of_each_kind(version)} == set(to_try())


@pytest.mark.parametrize(("kind", "version"), kinds_in_versions())
def test_nothing_is_wrong_with_any_of_them(
    open_browser: Any, facilitator_session: Any, proves: Proving, kind: str, version: str
) -> None:
    page: Page = open_browser()
    page.context.add_cookies([facilitator_session])
    page.emulate_media(reduced_motion="reduce")  # or axe meets a colour that is on its way from day to night
    listen(page)
    found = everything_wrong_on(page, kind, step_of_kind(kind, version).group)
    assert found == [], "\n".join(found)
    proves([13, 14, 27, 28], kind, version)
    proves.checked("axe_steps", 1)
