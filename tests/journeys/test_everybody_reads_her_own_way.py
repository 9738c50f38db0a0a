"""Letters, room, colours, motion and a voice: chosen on any page, kept in the browser, there before the first paint."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.axe import wrong_on

# A device with two voices: one of its own, and one that sends every word to its maker.
VOICES = """
    window.spoken = [];
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    Object.defineProperty(window, 'speechSynthesis', {value: {
        getVoices: () => %s,
        addEventListener: () => {},
        cancel: () => {},
        speak: (said) => { window.spoken.push([said.voice.name, said.lang, said.text]); window.end = said.onend; },
    }});
"""
OWN_AND_FAR = """[
    {name: 'Far', lang: 'nl-BE', localService: false},
    {name: 'Ellen', lang: 'nl-BE', localService: true},
]"""
FAR_ALONE = "[{name: 'Far', lang: 'nl-BE', localService: false}]"


def opened(page: Page, address: str = "/nl/") -> Page:
    page.goto(address)
    page.get_by_role("button", name="Lezen").click()
    expect(page.get_by_role("dialog", name="Lezen op maat")).to_be_visible()
    return page


def test_what_is_chosen_holds_on_the_next_page_and_comes_off_again(open_browser: Any) -> None:
    page = opened(open_browser(width=1280))
    plain = page.evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)")
    page.get_by_role("group", name="Letters").get_by_label("heel groot").check()
    page.get_by_role("group", name="Beweging").get_by_label("geen").check()
    page.goto("/nl/help/")
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--calm')") == "0s"
    assert (
        plain
        < 2 * plain
        <= page.evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)")
    )
    page.get_by_role("button", name="Lezen").click()
    page.get_by_role("button", name="Alles gewoon").click()
    assert page.evaluate("localStorage.getItem('reading')") is None
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "16px"


def test_a_choice_is_there_before_anything_is_painted(open_browser: Any) -> None:
    page = opened(open_browser(width=1280))
    page.get_by_label("sterker").check()
    page.route("**/*.css", lambda route: route.fulfill(body="", content_type="text/css"))
    page.add_init_script(
        "new MutationObserver(() => { if (document.body) window.early ??= document.documentElement.dataset.colours })"
        ".observe(document, {childList: true, subtree: true})"
    )
    page.goto("/nl/help/")
    assert page.evaluate("window.early") == "strong"


def test_nothing_of_it_is_sent(open_browser: Any) -> None:
    page = opened(open_browser(width=1280))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
    page.get_by_label("groter").check()
    page.get_by_role("button", name="Klaar").click()
    assert [one for one in asked if "read_aloud" not in one] == []
    page.goto("/nl/help/")
    assert page.context.cookies() == []


def test_the_keyboard_opens_chooses_and_comes_back(open_browser: Any) -> None:
    page = open_browser(width=1280)
    page.goto("/nl/")
    for _stop in ("help", "exit", "reading"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("input[name=reading-letters]:checked")).to_be_focused()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.documentElement.dataset.letters") == "large"
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_role("button", name="Lezen")).to_be_focused()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_panel_is_for_everybody_and_fits(open_browser: Any, width: int) -> None:
    page = opened(open_browser(width=width, height=1600))
    expect(page.locator("[data-no-voice], [data-read-aloud]").locator("visible=true")).to_have_count(1)
    assert wrong_on(page) == []
    page.get_by_label("heel groot").check()
    page.get_by_role("group", name="Ruimte").get_by_label("meer").check()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    leave = page.locator("[data-quick-exit]").bounding_box()
    assert leave is not None
    assert leave["x"] + leave["width"] <= width, "whatever the letters, the exit is in sight"
    for target in page.locator("[data-reading-panel] label, [data-reading-panel] button:visible").all():
        box = target.bounding_box()
        assert box is not None
        assert box["height"] >= 44


def test_a_voice_of_the_device_reads_what_can_be_seen(open_browser: Any) -> None:
    page = open_browser(width=1280)
    page.add_init_script(VOICES % OWN_AND_FAR)
    opened(page, "/nl/help/")
    page.get_by_role("button", name="Lees deze pagina voor").click()
    expect(page.get_by_role("button", name="Stop met voorlezen")).to_be_focused()
    (first,) = page.evaluate("window.spoken")
    assert first[:2] == ["Ellen", "nl-BE"]
    assert first[2] == page.locator("main h1").inner_text()
    page.evaluate("window.end()")
    assert len(page.evaluate("window.spoken")) == 2
    assert page.locator(".is-read").count() == 1
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Stop met voorlezen")).to_be_hidden()
    assert page.locator(".is-read").count() == 0


def test_reading_that_is_asked_for_twice_is_read_once(open_browser: Any) -> None:
    page = open_browser(width=1280)
    page.add_init_script(VOICES % OWN_AND_FAR)
    opened(page, "/nl/help/")
    read = page.get_by_role("button", name="Lees deze pagina voor")
    read.click()
    page.get_by_role("button", name="Lezen", exact=True).click()
    read.click()
    assert page.locator(".is-read").count() == 1
    stop = page.get_by_role("button", name="Stop met voorlezen")
    stop.click()
    expect(stop).to_be_hidden()
    assert page.locator(".is-read").count() == 0


def test_a_voice_that_works_over_the_network_is_never_used(open_browser: Any) -> None:
    page = open_browser(width=1280)
    page.add_init_script(VOICES % FAR_ALONE)
    opened(page, "/nl/help/")
    expect(page.get_by_text("Dit toestel heeft zelf geen stem voor deze taal.")).to_be_visible()
    expect(page.get_by_role("button", name="Lees deze pagina voor")).to_be_hidden()


def test_without_scripts_there_is_no_button_that_does_nothing(open_browser: Any) -> None:
    page = open_browser(javascript=False, width=1280)
    page.goto("/nl/")
    assert page.locator("[data-reading-open]").is_hidden()
    assert page.locator("[data-reading-panel]").is_hidden()
