"""The one kind on whose screen signs may stand, with a film that has them: all that every other kind is tried by."""

from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page

from accessibility.values.needs import SIGNING
from modules.models import ModuleIndexPage
from tests.journeys.exercises import do_with_keys, do_with_taps_in_stillness
from tests.journeys.leaving import leave_in_every_way
from tests.journeys.proving import SIGNED, Proving
from tests.journeys.sounds_and_motion import listen
from tests.journeys.states import everything_wrong_on
from tests.modules.makers import facilitator, module_page, starter_step
from tests.modules.media.films.makers import film
from tests.signing_in import sign_in

pytestmark = [pytest.mark.proof, pytest.mark.sweep(language="nl", reads=["modules/steps/film"])]
ADDRESS = "/nl/session/watching/v1/1/group/"


@pytest.fixture
def session(site: str, settings: Any, tmp_path: Any) -> dict[str, Any]:
    """Who may see a step with a film in sign language."""
    settings.MEDIA_ROOT = str(tmp_path)
    step = starter_step("film")
    step["value"] |= {"film": film(seconds=2, sign=True).pk}
    index = ModuleIndexPage.objects.get(locale__language_code="nl")
    module_page([step], index, title="Kijken", slug="kijken", code="watching", number=1)
    return {
        "name": "session",
        "value": sign_in(Client(), facilitator()).cookies["session"].value,
        "url": site,
    }


def _page(browser: Browser, site: str, session: Any, **how: Any) -> Page:
    context = browser.new_context(base_url=site, locale="nl-BE", reduced_motion="reduce", **how)
    context.set_default_timeout(15_000)
    context.add_cookies([session])
    return context.new_page()


def test_it_keeps_what_every_kind_keeps(browser: Browser, site: str, session: Any, proves: Proving) -> None:
    desk = _page(browser, site, session)
    listen(desk)
    desk.goto(ADDRESS)
    assert desk.locator("[data-sign]").count() == 1
    assert everything_wrong_on(desk, "film", ADDRESS) == []
    do_with_keys(desk, "film", ADDRESS)
    phone = {"width": 320, "height": 640}
    do_with_taps_in_stillness(_page(browser, site, session, viewport=phone, has_touch=True), "film", ADDRESS)
    leave_in_every_way(_page(browser, site, session, viewport=phone), _page(browser, site, session), ADDRESS)
    assert {"film"} == SIGNED
    proves([13, 14, 27, 28, 29, 30], "film", SIGNING)
    for context in browser.contexts:
        context.close()
