"""On the group's screen, in a real browser: a person's voice is heard beside its text, with and without scripts."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from modules.models import ModuleIndexPage
from modules.sessions.steps import general_steps
from tests.journeys.axe import wrong_on
from tests.modules.makers import facilitator, module_page, starter_step
from tests.modules.media.voices.makers import recording
from tests.modules.media.voices.tones import tone
from tests.signing_in import sign_in

Open = Callable[..., Page]
PLAYING = "() => [...document.querySelectorAll('audio')].filter((one) => !one.paused).map((one) => one.lang)"


@pytest.fixture
def heard(open_browser: Any, site: str, settings: Any, tmp_path: Any, own_media: None) -> Open:
    """Opens a story of which every text has a voice in Dutch, and her first messages one in Romanian, too."""
    settings.MEDIA_ROOT = str(tmp_path)
    index = ModuleIndexPage.objects.get(locale__language_code="nl")
    page = module_page([starter_step("story")], index, title="Horen", slug="horen", code="hearing", number=1)
    data = tone(2)
    texts = {one.words_hash: one for step in general_steps(page) for one in step.instructions}
    for one in list(texts.values())[:8]:
        recording(page, one.words, data=data)
        recording(page, one.words, "ro", said="Bună", data=data)
    session = sign_in(Client(), facilitator()).cookies["session"].value

    def _open(**how: Any) -> Page:
        opened: Page = open_browser(**how)
        opened.context.add_cookies([{"name": "session", "value": session, "url": site}])
        opened.goto("/nl/session/hearing/v1/1/group/")
        return opened

    return _open


@pytest.mark.browser
def test_one_press_plays_in_the_chosen_language_and_nothing_plays_by_itself(heard: Open) -> None:
    page = heard()
    listen = page.locator(".log .listen").first
    assert page.evaluate(PLAYING) == []

    listen.press("Enter")
    expect(listen).to_have_attribute("aria-pressed", "true")
    page.wait_for_function(f"() => ({PLAYING})().join() === 'nl'")

    page.get_by_label("Taal van de stem").select_option("ro")
    expect(listen).to_have_attribute("aria-pressed", "false")
    listen.click()
    page.wait_for_function(f"() => ({PLAYING})().join() === 'ro'")
    expect(listen).to_have_attribute("aria-pressed", "false", timeout=10_000)

    box = listen.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 44
    assert wrong_on(page) == []


@pytest.mark.browser
def test_without_scripts_the_same_sign_opens_the_browser_s_own_players(heard: Open) -> None:
    page = heard(javascript=False)

    page.locator(".log .listen").first.click()

    expect(page.locator(".log audio").first).to_be_visible()
    expect(page.locator(".log .voice-plain").first).to_contain_text("Română")
    expect(page.locator("[data-voice-choice]")).to_be_hidden()
