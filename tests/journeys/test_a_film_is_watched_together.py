"""On the group's screen, in a real browser: a film plays, is read, is stopped to talk, and its signs keep step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from modules.models import ModuleIndexPage
from tests.journeys.axe import wrong_on
from tests.modules.films.makers import film
from tests.modules.makers import facilitator, module_page, starter_step
from tests.signing_in import sign_in

Open = Callable[..., Page]
BOTH = pytest.mark.parametrize("javascript", [True, False])
# The greatest distance between the two films while something is done, looked at before each picture.
FARTHEST = """async ({ seconds, after }) => {
  const [main, sign] = [document.querySelector("[data-main]"), document.querySelector("[data-sign]")];
  const begin = performance.now();
  let worst = 0;
  while (performance.now() - begin < 1000 * (seconds + after)) {
    await new Promise(requestAnimationFrame);
    if (performance.now() - begin < 1000 * after || main.seeking || sign.seeking) continue;
    worst = Math.max(worst, Math.abs(main.currentTime - sign.currentTime));
  }
  return worst;
}"""


@pytest.fixture
def watched(open_browser: Any, site: str, settings: Any, tmp_path: Any) -> Open:
    """Opens a step with a made film of twelve seconds on the group's screen, at the film."""
    settings.MEDIA_ROOT = str(tmp_path)
    bus = film(seconds=12, sign=True)
    step = starter_step("film")
    step["value"] |= {
        "film": bus.pk,
        "stops": [{"type": "item", "id": "a", "value": {"at": "0:09", "question": "Wat nu?"}}],
    }
    index = ModuleIndexPage.objects.get(locale__language_code="nl")
    module_page([step], index, title="Kijken", slug="kijken", code="watching", number=1)
    session = sign_in(Client(), facilitator()).cookies["session"].value

    def _open(**how: Any) -> Page:
        page: Page = open_browser(**how)
        page.context.add_cookies([{"name": "session", "value": session, "url": site}])
        page.goto("/nl/session/watching/v1/1/group/")
        page.get_by_label("Film", exact=True).check(force=True)
        return page

    return _open


def _play(page: Page) -> None:
    page.evaluate("document.querySelector('[data-main]').play()")
    page.wait_for_function("() => document.querySelector('[data-main]').currentTime > 0.2")


def _main(page: Page, what: str) -> Any:
    return page.evaluate(f"document.querySelector('[data-main]').{what}")


@BOTH
def test_the_film_plays_and_its_captions_are_on(watched: Open, javascript: bool) -> None:
    page = watched(javascript=javascript)
    assert _main(page, "paused")
    _play(page)
    page.wait_for_function("() => document.querySelector('[data-main]').textTracks[0].activeCues?.length")
    assert _main(page, "textTracks[0].mode") == "showing"
    assert "ga je mee?" in _main(page, "textTracks[0].activeCues[0].text")


def test_it_can_be_sought_in_parts(watched: Open) -> None:
    page = watched()
    page.wait_for_function("() => document.querySelector('[data-main]').readyState > 0")
    page.evaluate("document.querySelector('[data-main]').currentTime = 8")
    page.wait_for_function("() => !document.querySelector('[data-main]').seeking")
    assert abs(_main(page, "currentTime") - 8) < 0.1


def test_all_of_it_is_done_by_keyboard(watched: Open) -> None:
    page = watched()
    captions = page.get_by_role("button", name="Ondertitels")
    captions.focus()
    page.keyboard.press("Space")
    assert _main(page, "textTracks[0].mode") == "disabled"
    expect(captions).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("Space")
    assert _main(page, "textTracks[0].mode") == "showing"
    for name, value in (("size", "largest"), ("colours", "yellow"), ("signs", "small")):
        choice = page.locator(f"[data-set={name}]")
        choice.focus()
        choice.select_option(value)
        expect(page.locator("[data-film]")).to_have_attribute(f"data-{name}", value)
    page.locator("[data-text] summary").focus()
    page.keyboard.press("Enter")
    page.locator(".cue").nth(1).focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => Math.abs(document.querySelector('[data-main]').currentTime - 1.5) < 0.1")
    expect(page.locator(".cue[aria-current]")).to_contain_text("een bus remt")
    main = page.locator("[data-main]")
    main.focus()
    page.keyboard.press("Space")
    page.wait_for_function("() => !document.querySelector('[data-main]').paused")


def test_it_stands_still_where_the_group_talks_and_goes_on_when_told(watched: Open) -> None:
    page = watched()
    page.wait_for_function("() => document.querySelector('[data-main]').readyState > 0")
    page.evaluate("document.querySelector('[data-main]').currentTime = 8.3")
    page.evaluate("document.querySelector('[data-main]').play()")
    expect(page.locator("[data-question]")).to_have_text("Wat nu?", timeout=5000)
    assert _main(page, "paused")
    assert abs(_main(page, "currentTime") - 9) < 0.25
    go_on = page.locator("[data-on]")
    expect(go_on).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('[data-main]').currentTime > 9.3")
    expect(page.locator("[data-stopped]")).to_be_hidden()


def test_the_signs_stay_within_a_tenth_of_a_second(watched: Open) -> None:
    page = watched()
    _play(page)
    assert page.evaluate(FARTHEST, {"seconds": 1.5, "after": 0.7}) <= 0.1
    page.evaluate("document.querySelector('[data-main]').currentTime = 5")
    assert page.evaluate(FARTHEST, {"seconds": 1, "after": 0.7}) <= 0.1
    page.evaluate("document.querySelector('[data-main]').playbackRate = 0.5")
    assert page.evaluate(FARTHEST, {"seconds": 1, "after": 0.7}) <= 0.1
    page.evaluate("document.querySelector('[data-main]').pause()")
    assert page.evaluate(FARTHEST, {"seconds": 0.5, "after": 0.3}) <= 0.1
    page.evaluate("document.querySelector('[data-main]').currentTime = 2")
    assert page.evaluate(FARTHEST, {"seconds": 0.5, "after": 0.7}) <= 0.1
    assert page.evaluate("document.querySelector('[data-sign]').muted")


def test_the_signs_can_be_swapped_hidden_and_found_again_in_step(watched: Open) -> None:
    page = watched()
    signs = page.get_by_role("button", name="Gebarentaal")
    page.get_by_role("button", name="Wissel de twee beelden").click()
    left = page.locator("[data-sign]").bounding_box()
    right = page.locator("[data-main]").bounding_box()
    assert left is not None
    assert right is not None
    assert left["width"] > right["width"]
    signs.click()
    expect(page.locator("[data-sign]")).to_be_hidden()
    _play(page)
    signs.click()
    assert page.evaluate(FARTHEST, {"seconds": 1, "after": 0.8}) <= 0.1


def test_a_film_that_does_not_come_through_says_what_to_do(watched: Open) -> None:
    page = watched()
    page.evaluate("document.querySelector('[data-main]').dispatchEvent(new Event('error'))")
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator("[data-cues]")).to_be_visible()


@pytest.mark.parametrize("width", [375, 1280])
def test_the_player_is_accessible_and_fits(watched: Open, width: int) -> None:
    page = watched(width=width)
    page.locator("[data-text] summary").click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert wrong_on(page) == []
