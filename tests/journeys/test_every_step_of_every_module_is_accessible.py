"""Every step of every module that is delivered, on the group's screen and the facilitator's, and each module's pages.

The facilitator's view is the same frame for each step, so one of each kind is looked at. One visit does many checks:
as a phone by day, then as a desk by night; and without scripts on the narrowest screen.
"""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.journeys.axe import wrong_on
from tests.journeys.starter import Stop, all_languages, one_of_each_kind, pages, stops
from tests.sweeps.units import unit

PHONE, DESK = {"width": 320, "height": 640}, {"width": 1280, "height": 720}
WIDE = """() => [...document.querySelectorAll("main *")]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
    .filter((one) => !one.closest(".scroll, .who, .tabs"))
    .map((one) => one.outerHTML.slice(0, 120))"""

STEPS = [
    unit(stop, id=stop.group, language=language, reads=stop.texts)
    for language in all_languages()
    for stop in stops(language)
]
OWN = [
    unit(address, id=address, language=language, reads=[f"modules/starter/{code}/{language}"])
    for language in all_languages()
    for code, home in pages(language).items()
    for address in (f"{home}v1/", f"{home}v1/prepare/", f"{home}v1/print/")
]
FRAMES = [
    unit(stop.facilitator, id=f"{language} {stop.kind}", language=language, reads=stop.texts)
    for language in all_languages()
    for stop in one_of_each_kind(language)
]


@pytest.fixture(scope="module")
def site(shared_site: str) -> str:
    """One site for all of them."""
    return shared_site


@pytest.fixture
def page(open_browser: Any, facilitator_session: Any) -> Page:
    """Her tab, in which nothing moves: axe would meet a colour that is on its way from day to night."""
    opened: Page = open_browser()
    opened.context.add_cookies([facilitator_session])
    opened.emulate_media(reduced_motion="reduce")
    return opened


def _is_there(page: Page, address: str) -> None:
    answer = page.goto(address)
    assert answer is not None
    assert answer.status == 200, address


def _looked_at(page: Page, address: str) -> list[str]:
    """What axe finds there, as a phone by day and as a desk by night, in one visit; sheets to print only on a desk."""
    found = []
    screens: list[tuple[Any, Any]] = [(PHONE, "light"), (DESK, "dark")]
    for place, (size, scheme) in enumerate(screens[address.endswith("/print/") :]):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        if place == 0:
            _is_there(page, address)
        found += [f"{size['width']}, {scheme}: {wrong}" for wrong in wrong_on(page)]
    return found


@pytest.mark.parametrize("stop", STEPS)
def test_nothing_is_wrong_on_any_group_screen(
    page: Page, open_browser: Any, facilitator_session: Any, stop: Stop
) -> None:
    found = _looked_at(page, stop.group)
    bare: Page = open_browser(width=320, height=640, javascript=False)
    bare.context.add_cookies([facilitator_session])
    _is_there(bare, stop.group)
    assert bare.locator("main h1").is_visible()
    found += [f"wider than a phone without scripts: {one}" for one in bare.evaluate(WIDE)]
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("address", [*OWN, *FRAMES])
def test_axe_finds_nothing_on_any_page_of_the_facilitator(page: Page, address: str) -> None:
    found = _looked_at(page, address)
    assert found == [], "\n".join(found)
