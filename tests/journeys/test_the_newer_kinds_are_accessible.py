"""Each newer kind under axe, on a phone and a desk, by day and by night, before and after a group did something."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.journeys.axe import wrong_on, wrong_on_every_screen
from tests.journeys.examples import KINDS, address_of, make_examples
from tests.sweeps.units import unit


@pytest.fixture(scope="module")
def site(shared_site: str) -> str:
    """One site for all of them."""
    return shared_site


@pytest.fixture(scope="module")
def session(site: str) -> dict[str, str]:
    """The cookie of somebody who may see the module of examples."""
    return {"name": "session", "value": make_examples(), "url": site}


@pytest.fixture
def page(open_browser: Any, session: Any) -> Page:
    """Her tab on a desk."""
    opened: Page = open_browser()
    opened.context.add_cookies([session])
    opened.emulate_media(reduced_motion="reduce")
    return opened


def _is_there(page: Page, address: str) -> None:
    answer = page.goto(address)
    assert answer is not None
    assert answer.status == 200


@pytest.mark.parametrize(
    "kind",
    [unit(kind, id=kind, reads=[f"modules/steps/{kind}"]) for kind in KINDS],
)
def test_axe_finds_nothing_on_any_of_them(page: Page, kind: str) -> None:
    _is_there(page, address_of(kind))
    assert wrong_on_every_screen(page) == []


@pytest.mark.sweep(language="nl", reads=["modules/steps/sorting"])
def test_axe_finds_nothing_after_cards_lie(page: Page) -> None:
    _is_there(page, address_of("sorting"))
    for key in ("healthy", "doubtful", "unhealthy", "healthy", "healthy", "healthy"):
        page.locator(f"[data-column={key}] .sort-head button").click()
    assert wrong_on(page) == []


@pytest.mark.sweep(language="nl", reads=["modules/steps/poll"])
def test_axe_finds_nothing_after_hands_are_counted(page: Page) -> None:
    _is_there(page, address_of("poll"))
    page.locator(".poll-option .round").nth(1).click()
    page.locator("summary").click()
    assert wrong_on(page) == []


@pytest.mark.sweep(language="nl", reads=["modules/steps/method"])
def test_axe_finds_nothing_on_the_last_card_of_a_method(page: Page) -> None:
    _is_there(page, address_of("method"))
    page.locator(".turn").last.click()
    assert wrong_on(page) == []


@pytest.mark.parametrize(
    "address",
    [
        unit(address, id=address, reads=[f"modules/steps/{kind}" for kind in KINDS])
        for address in ("/nl/modules/voorbeelden/", "/nl/modules/voorbeelden/v1/print/")
    ],
)
def test_the_facilitators_page_and_the_sheets_are_accessible(page: Page, address: str) -> None:
    _is_there(page, address)
    assert wrong_on(page) == []
