"""An editor records a voice in the page: no form that is sent too early takes it away, and no microphone stays on."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Page, expect

from accessibility.alternatives.gather import VOICES, version_of
from modules.models import ModulePage, Recording
from squad.groups import EDITORS
from tests.journeys.people import make_staff, sign_in

# A microphone that hears a tone, and that the browser gives when `allow()` says so, as a person does. On a busy machine
# it may take a second before there is sound to record: `heard` counts its bytes.
MICROPHONE = """
window.given = [];
window.asked = 0;
navigator.mediaDevices.getUserMedia = async () => {
  window.asked += 1;
  await new Promise((yes) => { window.allow = yes; });
  const context = new AudioContext();
  const [tone, out] = [context.createOscillator(), context.createMediaStreamDestination()];
  tone.connect(out);
  tone.start();
  window.given.push(...out.stream.getTracks());
  return out.stream;
};
window.MediaRecorder = class extends MediaRecorder {
  start() {
    this.addEventListener("dataavailable", ({ data }) => {
      if (data.size) document.documentElement.dataset.heard = "";
    });
    super.start(100);
  }
};
"""
# A recorder that stops before it was given any sound.
SILENT = """() => {
window.MediaRecorder = class extends EventTarget {
  static isTypeSupported() { return true; }
  state = "inactive";
  mimeType = "audio/webm";
  start() { this.state = "recording"; }
  stop() {
    this.state = "inactive";
    const empty = Object.assign(new Event("dataavailable"), { data: new Blob([]) });
    for (const event of [empty, new Event("stop")]) this.dispatchEvent(event);
  }
};
}"""
ON = "window.given.filter((track) => track.readyState === 'live').length"
KEEP = "Bewaar de opname"


@pytest.fixture
def an(open_browser: Any, site: str, settings: Any, tmp_path: Any) -> Page:
    """An's browser, at the first text of module 4 that can have a voice."""
    settings.MEDIA_ROOT = str(tmp_path)
    module = ModulePage.objects.get(code="boundaries", locale__language_code="nl")
    slot = version_of(module.pk, "v1", VOICES).slots.steps[0].slots[0]
    page: Page = open_browser()
    sign_in(page, "nl", "an@childfocus.example", make_staff("an", EDITORS))
    page.add_init_script(MICROPHONE)
    page.goto(reverse("voices_of_text", args=[module.pk, "v1", slot.instruction.words_hash]))
    return page


def _record(page: Page) -> None:
    """Presses, allows the microphone, speaks until something was heard and stops."""
    page.locator("[data-record]").press("Enter")
    page.evaluate("allow()")
    expect(page.locator("[data-busy]")).to_be_visible()
    _speak(page)
    page.locator("[data-record]").press("Enter")
    expect(page.locator("[data-said]")).to_contain_text("Opgenomen")


def _speak(page: Page) -> None:
    expect(page.locator("html")).to_have_attribute("data-heard", "")
    page.wait_for_timeout(1000)  # loudness is measured over 0.4 s at least (EBU R 128)


def _recorded(page: Page) -> int:
    """The size of the recording that stands in the form."""
    size: int = page.evaluate("document.querySelector('[data-voice-file]').files[0]?.size ?? 0")
    return size


def test_what_she_forgot_is_said_at_its_field_and_the_recording_stays(an: Page) -> None:
    _record(an)
    size = _recorded(an)
    assert size > 0
    speaker, agreed = an.locator("[name=speaker]"), an.locator("[name=agreed]")
    for field, words in ((speaker, "Zeg eerst wie spreekt."), (agreed, "Vraag het eerst, en vink hier aan")):
        an.get_by_role("button", name=KEEP).click()
        expect(field).to_be_focused()
        told = an.locator(f"#{field.get_attribute('id')}_needed")
        expect(told).to_be_visible()
        expect(told).to_contain_text(words)
        assert str(told.get_attribute("id")) in str(field.get_attribute("aria-describedby")).split()
        assert field.get_attribute("aria-invalid") == "true"
        assert _recorded(an) == size
        found = Axe().run(an, context="form.voice-form").response  # the rest of the page is Wagtail's
        assert [rule["id"] for rule in found["violations"]] == []
        if field is speaker:
            speaker.select_option("mediator")
            expect(told).to_be_hidden()
            assert speaker.get_attribute("aria-invalid") is None
    agreed.check()
    an.get_by_role("button", name=KEEP).click()
    expect(an.locator(".messages .success")).to_be_visible()
    kept = Recording.objects.get()
    assert (kept.speaker, kept.agreed) == ("mediator", True)


def test_who_saves_while_she_records_is_told_to_stop_first(an: Page) -> None:
    an.locator("[name=speaker]").select_option("mediator")
    an.locator("[name=agreed]").check()
    record = an.locator("[data-record]")
    record.press("Enter")
    an.evaluate("allow()")
    expect(an.locator("[data-busy]")).to_be_visible()
    an.get_by_role("button", name=KEEP).click()
    expect(an.locator("[data-said]")).to_contain_text("Je bent nog aan het opnemen")
    expect(record).to_be_focused()
    assert an.evaluate(ON) == 1
    _speak(an)
    record.press("Enter")
    expect(an.locator("[data-said]")).to_contain_text("Opgenomen")
    assert an.evaluate(ON) == 0
    assert _recorded(an) > 0


def test_two_presses_ask_for_one_microphone_and_it_goes_off(an: Page) -> None:
    record = an.locator("[data-record]")
    record.press("Enter")
    expect(record).to_have_attribute("aria-disabled", "true")
    record.press("Enter")
    record.dblclick(force=True)
    assert an.evaluate("asked") == 1
    expect(record).to_be_focused()
    an.evaluate("allow()")
    expect(an.locator("[data-busy]")).to_be_visible()
    assert record.get_attribute("aria-disabled") is None
    _speak(an)
    record.dblclick()
    expect(an.locator("[data-said]")).to_contain_text("Opgenomen")
    assert an.evaluate("asked") == 1
    assert an.evaluate(ON) == 0


def test_who_stops_before_anything_was_heard_is_told_so_and_keeps_what_she_chose(an: Page) -> None:
    _record(an)
    size = _recorded(an)
    an.evaluate(SILENT)
    record = an.locator("[data-record]")
    record.press("Enter")
    an.evaluate("allow()")
    expect(an.locator("[data-busy]")).to_be_visible()
    record.press("Enter")
    expect(an.locator("[data-said]")).to_contain_text("Er was nog niets te horen")
    expect(an.locator("[data-idle]")).to_be_visible()
    assert an.evaluate(ON) == 0
    assert _recorded(an) == size
