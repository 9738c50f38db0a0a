"""Every kind of page that has an address: each visitor's own, phone and desk, day and night, and by the Tab key."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import resolve
from django.utils import timezone
from django.utils.translation import override
from playwright.sync_api import Page

from tests.journeys.axe import wrong_on_every_screen
from tests.journeys.every_page import NO_PAGE, ON_THE_WAY, PAGES, PUBLIC, WALKED, status_of, texts_of
from tests.journeys.keyboard import Keyboard, out_of_order
from tests.journeys.proving import Proving
from tests.journeys.visiting import cases, come_in, release
from tests.journeys.walked_screens import TOP
from tests.sweeps.units import unit
from tests.visitors.table import ADDRESSES
from tests.visitors.ten import visitors


@pytest.fixture(scope="module")
def site(shared_site: str) -> str:
    """One site for all of them."""
    return shared_site


@pytest.fixture(scope="module")
def ten(site: str) -> dict[str, Client]:
    """The visitors, when a half-year was released."""
    clients = visitors()
    release(timezone.now())
    return clients


def test_no_address_with_a_page_is_left_out() -> None:
    walked = set()
    with override("nl"):
        for line in (line for lines in PAGES.values() for line in lines if line.startswith("/nl/")):
            path = status_of(line)[0].partition("?")[0].format(waiting=1, suspended=2)
            walked.add(resolve(path).route)
    wanted = {text.replace("/^", "/") for text in set(ADDRESSES) - NO_PAGE}  # as the resolver writes a route
    assert walked | ON_THE_WAY == wanted


def test_every_public_page_is_there(ten: dict[str, Client]) -> None:
    sitemap = ten["nobody"].get("/sitemap.xml").content.decode()
    assert sorted(re.findall(r"<loc>https?://[^/]*(.*?)</loc>", sitemap)) == sorted(PUBLIC)


UNITS = [
    unit(name, line, id=f"{name} {line}", language=line[1:3], reads=texts_of(status_of(line)[0]))
    for name, lines in PAGES.items()
    for line in lines
]


@pytest.mark.proof
@pytest.mark.parametrize(("name", "line"), UNITS)
def test_nothing_is_wrong_on_any_page(
    open_browser: Any, site: str, ten: dict[str, Client], proves: Proving, name: str, line: str
) -> None:
    address, status = status_of(line)
    page: Page = open_browser(width=320)
    come_in(page, site, ten[name])
    answer = page.goto(address.format(**cases()))
    assert answer is not None
    assert answer.status == status
    found = wrong_on_every_screen(page)
    walked = (name, address) in WALKED
    if walked:
        found += wrong_by_keys(page)
    assert found == [], "\n".join(found)
    proves.checked("axe_pages", 1)
    if walked:
        proves.checked("keyboard_pages", 1)


def wrong_by_keys(page: Page) -> list[str]:
    """Every stop of the Tab key is seen and in order, and the first ones lead to help and away."""
    found = []
    for width, height in ((1280, 720), (320, 640)):
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(TOP)
        stops = Keyboard(page).walk()
        found += out_of_order(stops)
        if "data-help" not in stops[0]["name"]:
            found.append(f"{width} px: the first stop is {stops[0]['name']}")
        if not any("data-quick-exit" in stop["name"] for stop in stops[1:3]):  # how it reads may come between
            found.append(f"{width} px: no way out among the first three stops")
    return found
