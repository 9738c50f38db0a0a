"""An editor's form is open when her session ends: what scripts fetch into it is never the page to sign in."""

from typing import Any

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Page, expect

from accessibility.models import Adaptation
from modules.models import ModulePage
from squad.groups import EDITORS
from tests.journeys.people import make_staff, sign_in


@pytest.fixture
def an(open_browser: Any, site: str, settings: Any) -> Page:
    """An's browser, signed in."""
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0
    settings.WAGTAIL_EDITING_SESSION_PING_INTERVAL = 600_000  # Wagtail's own question is refused too, aloud
    page: Page = open_browser()
    sign_in(page, "nl", "an@childfocus.example", make_staff("an", EDITORS))
    return page


def test_the_map_of_a_story_says_that_it_could_not_be_drawn(an: Page) -> None:
    module = ModulePage.objects.get(code="boundaries", locale__language_code="nl")
    an.goto(f"/admin/pages/{module.pk}/edit/")
    an.locator(".story-map svg").wait_for(state="attached")
    Session.objects.all().delete()
    an.locator(".story-map button").first.evaluate("button => button.click()")
    out = an.locator(".story-map-out").first
    expect(out).to_have_text(str(an.locator("[data-map-failed]").first.get_attribute("data-map-failed")))
    assert out.locator("form, input").count() == 0


def test_the_general_step_beside_an_adapted_one_says_so_too(an: Page) -> None:
    version = Adaptation.objects.get(page__title="Grenzen en weerbaarheid", audience__code="v2")
    an.goto(f"/admin/snippets/accessibility/adaptation/edit/{version.pk}/")
    source = an.locator(".version-source").first
    expect(source.locator("dl, table, p").first).to_be_attached()
    Session.objects.all().delete()
    an.locator("select[name$='-step_id']").first.evaluate(
        "field => field.dispatchEvent(new Event('change', {bubbles: true}))"
    )
    said = an.locator("[data-source-failed]").first.get_attribute("data-source-failed")
    expect(source).to_have_text(str(said))
    assert source.locator("form, input").count() == 0
