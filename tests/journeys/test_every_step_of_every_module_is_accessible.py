"""Every step of every module that is delivered, on the group's screen and the facilitator's, and each module's pages.

The facilitator's view is the same frame for each step, so one of each kind is looked at. One visit does many checks:
as a phone by day, then as a desk by night; and without scripts on the narrowest screen.
"""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page

from tests.journeys.axe import wrong_on
from tests.journeys.starter import all_languages, one_of_each_kind, pages, stops
from tests.modules.makers import facilitator
from tests.signing_in import sign_in

PHONE, DESK = {"width": 320, "height": 640}, {"width": 1280, "height": 720}
WIDE = """() => [...document.querySelectorAll("main *")]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
    .filter((one) => !one.closest(".scroll, .who, .tabs"))
    .map((one) => one.outerHTML.slice(0, 120))"""


def _signed_in(open_browser: Any, site: str, **how: Any) -> Page:
    page: Page = open_browser(**how)
    session = sign_in(Client(), facilitator()).cookies["session"].value
    page.context.add_cookies([{"name": "session", "value": session, "url": site}])
    return page


def _is_there(page: Page, address: str) -> None:
    answer = page.goto(address)
    assert answer is not None
    assert answer.status == 200, address


def _looked_at(page: Page, address: str) -> list[str]:
    """What axe finds there, as a phone by day and as a desk by night, in one visit; sheets to print only on a desk."""
    found = []
    screens: list[tuple[Any, Any]] = [(PHONE, "light"), (DESK, "dark")]
    page.emulate_media(reduced_motion="reduce")  # or axe meets a colour that is on its way from day to night
    for place, (size, scheme) in enumerate(screens[address.endswith("/print/") :]):
        if place == 0:
            page.set_viewport_size(size)
            page.emulate_media(color_scheme=scheme)
            _is_there(page, address)
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        found += [f"{address}, {size['width']}, {scheme}: {wrong}" for wrong in wrong_on(page)]
    return found


@pytest.mark.parametrize("language", all_languages())
def test_axe_finds_nothing_on_any_group_screen(open_browser: Any, site: str, language: str) -> None:
    page = _signed_in(open_browser, site)
    found = [wrong for stop in stops(language) for wrong in _looked_at(page, stop.group)]
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("language", all_languages())
def test_axe_finds_nothing_on_any_page_of_the_facilitator(
    open_browser: Any, site: str, language: str
) -> None:
    page = _signed_in(open_browser, site)
    own = [
        f"{home}{rest}" for home in pages(language).values() for rest in ("v1/", "v1/prepare/", "v1/print/")
    ]
    addresses = [*own, *(stop.facilitator for stop in one_of_each_kind(language))]
    found = [wrong for address in addresses for wrong in _looked_at(page, address)]
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("language", all_languages())
def test_without_scripts_no_group_screen_is_wider_than_a_small_phone(
    open_browser: Any, site: str, language: str
) -> None:
    page = _signed_in(open_browser, site, width=320, height=640, javascript=False)
    found = {}
    for stop in stops(language):
        _is_there(page, stop.group)
        assert page.locator("main h1").is_visible(), stop
        found[stop.group] = page.evaluate(WIDE)
    assert {address: wide for address, wide in found.items() if wide} == {}
