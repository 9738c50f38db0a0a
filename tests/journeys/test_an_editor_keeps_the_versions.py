"""An editor adapts a step for girls who sign, is refused in clear words, and mends a version that fell behind.

All of it by the fields and buttons of her forms; what she reads is quoted as it stands on her screen.
"""

from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from accessibility.models import Adaptation, Audience, SignOff
from accessibility.values.sign_offs import Kind
from modules.models import Signing
from squad.groups import EDITORS
from tests.journeys import people
from tests.journeys.writing import choose_kind, come_to_rest, fill, problems, publish
from tests.modules.media.films.reels import reel

pytestmark = pytest.mark.gate
MODULE = "Grenzen en weerbaarheid"
NAMES = {"nl": "Meisjes die gebaren", "fr": "Filles qui signent", "en": "Girls who sign"}
GUIDANCE = "Kies een begeleidster die zelf gebaart.\nZit in een kring: iedereen ziet elkaars handen."
STALE = (
    "De algemene stap achter “Afspraken” veranderde nadat hij aangepast was. Vergelijk de twee in deze versie, en zeg "
    "dan dat het past of neem over wat veranderde."
)


@pytest.fixture
def editor(open_browser: Any, settings: Any) -> Page:
    """An, an editor of Child Focus, in her browser; what saves itself has a journey of its own."""
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0
    secret = people.make_staff("an", EDITORS)
    page: Page = open_browser("nl-BE")
    people.sign_in(page, "nl", "an@childfocus.example", secret)
    return page


@pytest.mark.long(of="an editor and a version")
def test_a_version_for_girls_who_sign_is_refused_until_what_is_said_is_there_in_sign_language(
    editor: Page,
) -> None:
    _add_audience(editor)
    signers = Audience.objects.get(labels__nl=NAMES["nl"])
    assert signers.needed == ["signing"]
    _begin_version(editor)
    _adapt_the_third_step(editor)
    publish(editor)
    told = problems(editor)
    assert [one for one in told if "gebarentaal" in one and "Wat is een grens?" in one], told
    assert not Adaptation.objects.filter(audience=signers, live=True).exists()
    assert editor.input_value("[name='steps-0-value-changes-0-value-0-value']") == "Wijs waar jouw grens is."
    editor.locator(
        "footer button[name=action-publish], footer button[type=submit]"
    ).first.click()  # as a draft
    editor.wait_for_selector(".messages .success")
    version = Adaptation.objects.get(audience=signers)
    assert not version.live
    _sign_off(version)
    steps = _sign_what_is_said(editor)
    assert len(told) >= steps == Signing.objects.filter(version="v4").count() == 7
    editor.goto(f"/admin/snippets/accessibility/adaptation/edit/{version.pk}/")
    publish(editor)
    editor.wait_for_selector(".messages li:has-text('gepubliceerd')")
    version.refresh_from_db()
    assert version.live


@pytest.mark.long(of="an editor and a version")
def test_a_version_that_fell_behind_is_shown_compared_and_mended(editor: Page) -> None:
    _open_module(editor)
    fill(editor, "steps-1-value-group_heading", "Wat spreken wij samen af?")
    publish(editor)
    told = problems(editor)
    for audience in ("Slechthorende meisjes", "Roma-meisjes"):
        assert [
            one
            for one in told
            if one.startswith(f"De versie “{audience}” kan dan niet online blijven")
            and one.endswith("kies hieronder dat ze offline gaat tot ze in orde is.")
        ], told
    assert editor.locator(".gate-version", has_text=STALE).count() == 2
    for box in editor.locator("input[name=take-off]").all():
        box.check()
    publish(editor)
    editor.wait_for_selector(".messages li:has-text('is gepubliceerd')")
    version = Adaptation.objects.get(page__title=MODULE, audience__code="v2")
    assert not version.live
    assert version.mending_since is not None
    _open_version(editor, version)
    compared = editor.locator(".version-behind table")
    assert compared.locator("del").all_inner_texts() == ["we"]
    assert compared.locator("ins").all_inner_texts() == ["wij samen"]
    publish(editor)
    assert [one for one in problems(editor) if STALE in one]
    fill(editor, _answer_of(editor, "Afspraken"), "confirm")
    publish(editor)
    editor.wait_for_selector(".messages li")
    said = editor.locator(".messages").inner_text()
    assert "gepubliceerd" in said, said
    version.refresh_from_db()
    assert version.live
    assert version.mending_since is None
    assert version.behind() == []


def _add_audience(page: Page) -> None:
    page.goto("/admin/snippets/accessibility/audience/")
    page.click("a[href$='/audience/add/'] >> nth=0")
    assert page.input_value("[name=code]") == "v4"
    page.check("[name=needs_signing]")
    for language, name in NAMES.items():
        page.fill(f"[name=label_{language}]", name)
    page.fill("[name=guidance_nl]", GUIDANCE)
    page.locator("footer button[type=submit]").first.click()
    page.wait_for_selector(".messages .success")


def _sign_off(version: Adaptation) -> None:
    """Somebody who signs looked at it and girls tried it: how an editor writes that down has a test of its own."""
    month = timezone.localdate()
    SignOff.objects.create(
        adaptation=version, kind=Kind.EXPERT, role="dove gebarentaalgebruiker", month=month
    )
    SignOff.objects.create(adaptation=version, kind=Kind.ROUND, role="begeleider", girls=6, month=month)


def _sign_what_is_said(page: Page) -> int:
    """From the menu to the version, and on from step to step; returns how many she gave a film."""
    page.goto("/admin/")
    page.click("a[href='/admin/signs/']")
    page.locator("tr", has_text=MODULE).locator("a", has_text=NAMES["nl"]).click()
    expect(page.locator(".voices-counts", has_text="7 nog niet in gebarentaal").first).to_be_visible()
    page.click("a.button:has-text('Kies de eerste film die ontbreekt')")
    for number in range(1, 20):
        _choose_or_upload(page, number)
        following = page.locator("button[name=next]")
        last = following.count() == 0
        (page.locator(".voice-buttons button").first if last else following).click()
        page.wait_for_selector(".messages .success")
        assert "De film is bij deze woorden bewaard." in page.locator(".messages").inner_text()
        if last:
            return number
    raise AssertionError("there is no end of what is said")


def _choose_or_upload(page: Page, number: int) -> None:
    """A film that her phone made, for the first; for the others she chooses it again."""
    if number == 1:
        film = {"name": "IMG_0412.mp4", "mimeType": "video/mp4", "buffer": reel(1, size=(640, 480))}
        page.set_input_files("[name=upload]", film)
        page.fill("[name=credits]", "Team Gebaar")
    else:
        page.click("#id_film-chooser button[data-chooser-action-choose] >> nth=0")
        page.locator(".modal a", has_text="4. ").first.click()
        page.wait_for_selector(".modal", state="detached")
    page.select_option("[name=signer]", "deaf")
    page.check("[name=whole_signer]")
    page.check("[name=agreed]")


def _begin_version(page: Page) -> None:
    page.goto("/admin/snippets/accessibility/adaptation/")
    page.click("a[href$='/adaptation/add/'] >> nth=0")
    page.click("#id_page-chooser button[data-chooser-action-choose] >> nth=0")
    page.fill(".modal input[name=q]", "Grenzen")
    page.locator(".modal a", has_text=MODULE).first.click()
    page.wait_for_selector(".modal", state="detached")
    page.click("#id_audience-chooser button[data-chooser-action-choose] >> nth=0")
    page.locator(".modal a", has_text=NAMES["nl"]).first.click()
    page.wait_for_selector(".modal", state="detached")


def _adapt_the_third_step(page: Page) -> None:
    page.locator("#steps-root .c-sf-add-button").last.click()  # one kind alone: there is no picker
    come_to_rest(page)
    step = page.locator("[name='steps-0-value-step_id']")
    step.select_option(
        label=next(one for one in step.locator("option").all_inner_texts() if "Wat is een grens?" in one)
    )
    fill(page, "steps-0-value-what", "Het grote scherm vraagt om te wijzen.")
    fill(page, "steps-0-value-why", "Wie gebaart, heeft haar handen nodig om te praten.")
    _add(page, "steps-0-value-changes", "Andere woorden")
    _add(page, "steps-0-value-changes-0-value", "Titel op het grote scherm")
    fill(page, "steps-0-value-changes-0-value-0-value", "Wijs waar jouw grens is.")


def _add(page: Page, name: str, label: str) -> None:
    """Chooses `label` in the picker of the stream whose fields begin with `name`."""
    count = page.locator(f"input[name='{name}-count']")
    number = int(count.input_value())
    stream = count.locator("xpath=../*[@data-streamfield-stream-container]")
    choose_kind(stream.locator("> .c-sf-add-button, > * > .c-sf-add-button").last, label)
    page.wait_for_selector(f"input[name='{name}-{number}-type']", state="attached")


def _open_module(page: Page) -> None:
    page.goto("/admin/pages/search/?q=Grenzen")
    page.click(f"a[href*='/edit/']:has-text('{MODULE}') >> nth=0")
    page.wait_for_selector("[name='steps-1-value-group_heading']", state="attached")


def _open_version(page: Page, version: Adaptation) -> None:
    page.goto("/admin/modules/state/")
    page.click(f"main a[href*='/adaptation/edit/{version.pk}/'] >> nth=0")
    page.wait_for_selector(".version-behind")


def _answer_of(page: Page, title: str) -> str:
    """The id of the answer at the adapted step called `title`."""
    for select in page.locator("select[name$='-value-step_id']").all():
        chosen = select.evaluate("field => field.selectedOptions[0].text")
        if title in chosen:
            return str(select.get_attribute("id")).replace("-step_id", "-answer")
    raise AssertionError(title)
