"""On the group's screen, in a real browser: what is said opens in sign language beside the text, scripts or not."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from modules.models import ModuleIndexPage
from modules.sessions.steps import general_steps
from tests.journeys.axe import wrong_on
from tests.modules.makers import facilitator, module_page, starter_step
from tests.modules.media.films.reels import reel
from tests.modules.sessions.signings import signing, silent_film
from tests.signing_in import sign_in

pytestmark = pytest.mark.browser
Open = Callable[..., Page]
STOPPED = "() => document.querySelector('.signed video').paused"


@pytest.fixture
def opened(open_browser: Any, site: str, settings: Any, tmp_path: Any, own_media: None) -> Open:
    """Opens a step whose words are signed, and behind it one whose words are not."""
    settings.MEDIA_ROOT = str(tmp_path)
    index = ModuleIndexPage.objects.get(locale__language_code="nl")
    steps = [starter_step("talk"), starter_step("placing")]
    page = module_page(steps, index, title="Zien", slug="zien", code="seeing", number=1)
    (said,) = general_steps(page)[0].spoken
    signing(page, said.words, film=silent_film(data=reel(3, size=(640, 480), sound="")))
    session = sign_in(Client(), facilitator()).cookies["session"].value

    def _open(step: int = 1, **how: Any) -> Page:
        shown: Page = open_browser(**how)
        shown.context.add_cookies([{"name": "session", "value": session, "url": site}])
        shown.goto(f"/nl/session/seeing/v1/{step}/group/")
        return shown

    return _open


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (375, 740), (320, 640)])
def test_it_opens_by_keys_beside_its_words_and_nothing_plays_by_itself(
    opened: Open, width: int, height: int
) -> None:
    page = opened(width=width, height=height)
    film = page.locator(".signed")
    expect(film).to_be_hidden()

    page.get_by_role("button", name="Gebarentaal").press("Enter")

    expect(film).to_be_visible()
    expect(film).to_contain_text("De makers")
    assert page.evaluate(STOPPED)
    assert wrong_on(page) == []
    close = film.get_by_role("button", name="Sluiten")
    box = close.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 44
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")

    film.get_by_label("Grootte van de film").select_option("large")
    page.evaluate("() => document.querySelector('.signed video').play()")
    page.wait_for_function("() => document.querySelector('.signed video').currentTime > 0.2")
    page.keyboard.press("Escape")

    expect(film).to_be_hidden()
    page.wait_for_function(STOPPED)


def test_without_scripts_it_is_the_browser_s_own_player(opened: Open) -> None:
    page = opened(javascript=False)

    page.locator(".signed-open").click()

    expect(page.locator(".signed video")).to_be_visible()
    expect(page.locator(".signed-words p").first).to_be_visible()
    expect(page.locator(".signed .film-tools")).to_be_hidden()
    page.locator(".signed-close").click()
    expect(page.locator(".signed")).to_be_hidden()


def test_where_nobody_signed_what_is_said_there_is_nothing_to_press(opened: Open) -> None:
    page = opened(step=2)
    expect(page.locator(".signed-open, .signed")).to_have_count(0)
