"""On the group's screen, in a real browser: a film plays, is read, is stopped to talk, and its signs keep step."""

from collections.abc import Callable
from time import monotonic
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from modules.models import ModuleIndexPage
from tests.journeys.axe import wrong_on
from tests.journeys.walkers import module_of, signed_in
from tests.modules.makers import facilitator, module_page, starter_step
from tests.modules.media.films.makers import film
from tests.signing_in import sign_in

Open = Callable[..., Page]
BOTH = pytest.mark.parametrize("javascript", [True, False])
TO_THE_END = """() => {
  const { readyState, seekable } = document.querySelector("[data-main]");
  return readyState > 0 && seekable.length && seekable.end(0) > 11;
}"""
# Once the two films are in step: the greatest distance that stands for two pictures, and how far the film came.
FARTHEST = """async ({ pictures }) => {
  const [main, sign] = [document.querySelector("[data-main]"), document.querySelector("[data-sign]")];
  const distance = async () => {
    await new Promise(requestAnimationFrame);
    return main.seeking || sign.seeking ? null : Math.abs(main.currentTime - sign.currentTime);
  };
  for (let still = 0; still < 5;) {
    const off = await distance();
    still = off !== null && off <= 0.1 ? still + 1 : 0;
  }
  const begin = main.currentTime;
  let [worst, before] = [0, 0];
  for (let seen = 0; seen < pictures && !main.ended; seen++) {
    const now = (await distance()) ?? 0;
    worst = Math.max(worst, Math.min(now, before));
    before = now;
  }
  return { worst, came: main.currentTime - begin };
}"""


@pytest.fixture
def watched(open_browser: Any, site: str, settings: Any, tmp_path: Any, own_media: None) -> Open:
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
        _until(page, TO_THE_END)
        return page

    return _open


def _until(page: Page, what: str) -> None:
    """Waits for `what`, also where the page itself may run no script."""
    end = monotonic() + 15
    while not page.evaluate(what):
        assert monotonic() < end, what
        page.wait_for_timeout(50)


def _play(page: Page) -> None:
    page.evaluate("document.querySelector('[data-main]').play()")
    _until(page, "() => document.querySelector('[data-main]').currentTime > 0.2")


def _main(page: Page, what: str) -> Any:
    return page.evaluate(f"document.querySelector('[data-main]').{what}")


@BOTH
def test_the_film_plays_and_its_captions_are_on(watched: Open, javascript: bool) -> None:
    page = watched(javascript=javascript)
    assert _main(page, "paused")
    _play(page)
    _until(page, "() => document.querySelector('[data-main]').textTracks[0].activeCues?.length")
    assert _main(page, "textTracks[0].mode") == "showing"
    assert "ga je mee?" in _main(page, "textTracks[0].activeCues[0].text")


def _seek(page: Page, second: float) -> None:
    page.evaluate("at => { document.querySelector('[data-main]').currentTime = at; }", second)
    _until(page, "() => !document.querySelector('[data-main]').seeking")


def _farthest(page: Page, pictures: int = 45) -> float:
    seen = page.evaluate(FARTHEST, {"pictures": pictures})
    assert _main(page, "paused") or seen["came"] > 0
    return float(seen["worst"])


def test_it_can_be_sought_in_parts(watched: Open) -> None:
    page = watched()
    with page.expect_response(
        lambda answer: "/media/films/" in answer.url and not answer.url.endswith(".vtt")
    ) as answer:
        page.reload()
        page.get_by_label("Film", exact=True).check(force=True)
    assert answer.value.status == 206
    _until(page, TO_THE_END)
    _seek(page, 8)
    assert _main(page, "currentTime") == pytest.approx(8, abs=0.1)


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
    expect(page.locator(".cue").nth(1)).to_be_visible()
    page.locator(".cue").nth(1).focus()
    page.keyboard.press("Enter")
    _until(page, "() => Math.abs(document.querySelector('[data-main]').currentTime - 1.5) < 0.1")
    expect(page.locator(".cue[aria-current]")).to_contain_text("een bus remt")
    main = page.locator("[data-main]")
    main.focus()
    page.keyboard.press("Space")
    _until(page, "() => !document.querySelector('[data-main]').paused")


def test_it_stands_still_where_the_group_talks_and_goes_on_when_told(watched: Open) -> None:
    page = watched()
    _seek(page, 8.3)
    page.evaluate("document.querySelector('[data-main]').play()")
    expect(page.locator("[data-question]")).to_have_text("Wat nu?", timeout=15_000)
    assert _main(page, "paused")
    _until(page, "() => Math.abs(document.querySelector('[data-main]').currentTime - 9) < 0.25")
    go_on = page.locator("[data-on]")
    expect(go_on).to_be_focused()
    page.keyboard.press("Enter")
    _until(page, "() => document.querySelector('[data-main]').currentTime > 9.3")
    expect(page.locator("[data-stopped]")).to_be_hidden()


def test_the_signs_stay_within_a_tenth_of_a_second(watched: Open) -> None:
    page = watched()
    _play(page)
    assert _farthest(page) <= 0.1
    page.evaluate("document.querySelector('[data-main]').currentTime = 5")
    assert _farthest(page) <= 0.1
    page.evaluate("document.querySelector('[data-main]').playbackRate = 0.5")
    assert _farthest(page) <= 0.1
    page.evaluate("document.querySelector('[data-main]').pause()")
    assert _farthest(page, pictures=10) <= 0.1
    page.evaluate("document.querySelector('[data-main]').currentTime = 2")
    assert _farthest(page, pictures=10) <= 0.1
    assert page.evaluate("document.querySelector('[data-sign]').muted")


def test_the_signs_can_be_swapped_hidden_and_found_again_in_step(watched: Open) -> None:
    page = watched()
    signs = page.get_by_role("button", name="Gebarentaal")
    page.get_by_role("button", name="Wissel de twee beelden").click()
    swapped = """() => {
      const width = (which) => document.querySelector(which).getBoundingClientRect().width;
      return width("[data-sign]") > width("[data-main]");
    }"""
    _until(page, swapped)
    signs.click()
    expect(page.locator("[data-sign]")).to_be_hidden()
    _play(page)
    signs.click()
    assert _farthest(page) <= 0.1


def test_a_film_that_does_not_come_through_says_what_to_do(watched: Open) -> None:
    page = watched()
    page.evaluate("document.querySelector('[data-main]').dispatchEvent(new Event('error'))")
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator("[data-cues]")).to_be_visible()


def test_signs_that_do_not_come_through_hold_nobody_up(watched: Open) -> None:
    page = watched()
    page.evaluate("document.querySelector('[data-sign] source').src = '/media/films/none.mp4'")
    page.evaluate("document.querySelector('[data-sign]').load()")
    expect(page.locator("[data-no-signs]")).to_be_visible()
    expect(page.locator("[data-sign]")).to_be_hidden()
    expect(page.get_by_role("button", name="Gebarentaal")).to_have_attribute("aria-pressed", "false")
    _play(page)
    _until(page, "() => document.querySelector('[data-main]').currentTime > 1")


# Signs that wait and then do as told, in one go: those of the test are here already, and would say so in between.
SIGNS_WAIT_THEN = """([then, turned]) => {
  const [main, sign] = [document.querySelector("[data-main]"), document.querySelector("[data-sign]")];
  sign.dispatchEvent(new Event("waiting"));
  const stoodStill = main.paused;
  if (turned) [...document.querySelectorAll(".deck .turn input")].at(-1).click();
  sign.dispatchEvent(new Event(then));
  return [stoodStill, main.paused];
}"""


def test_signs_that_stopped_the_film_and_then_fail_let_it_go_on(watched: Open) -> None:
    page = watched()
    _play(page)
    assert page.evaluate(SIGNS_WAIT_THEN, ["error", False]) == [True, False]
    expect(page.locator("[data-no-signs]")).to_be_visible()


def test_a_film_on_a_card_that_was_turned_does_not_begin_when_its_signs_come(watched: Open) -> None:
    page = watched()
    _play(page)
    assert page.evaluate(SIGNS_WAIT_THEN, ["canplay", True]) == [True, True]
    page.wait_for_timeout(300)
    assert _main(page, "paused")


def test_a_film_is_silent_at_once_when_one_leaves_before_the_other_site_answers(watched: Open) -> None:
    page = watched()
    page.context.route(lambda url: "localhost" not in url, lambda _route: None)  # it never answers
    _play(page)
    page.evaluate("""addEventListener("squad:leave", () => {
      const heard = [...document.querySelectorAll("video")].filter((one) => !one.paused || !one.muted);
      console.log("leaving", heard.length);
    })""")
    with page.expect_console_message(lambda message: message.text.startswith("leaving")) as told:
        page.locator("[data-quick-exit]").click(no_wait_after=True)
    assert told.value.text == "leaving 0"


def test_arrows_on_the_film_seek_and_turn_no_card(watched: Open) -> None:
    page = watched()
    page.locator("[data-main]").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(300)
    expect(page.get_by_label("Film", exact=True)).to_be_checked()


@pytest.mark.long
@pytest.mark.parametrize("width", [375, 1280])
def test_the_player_is_accessible_and_fits(watched: Open, width: int) -> None:
    page = watched(width=width)
    page.locator("[data-text] summary").click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert wrong_on(page) == []


def test_a_long_choice_of_a_film_makes_no_page_wider_than_a_phone(open_browser: Any, site: str) -> None:
    page = signed_in(open_browser, site)
    page.set_viewport_size({"width": 375, "height": 740})
    page.goto(f"{module_of('teen-pimps', 'fr').url}v2/")
    page.evaluate("document.documentElement.dataset.letters = 'largest'")
    page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
    page.locator(".film-tools select").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") == 375
