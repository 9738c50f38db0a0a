"""An editor reads on her phone what changed in the Dutch text that her translation follows."""

from typing import Any

from django.urls import reverse
from playwright.sync_api import expect

from modules.models import ModulePage
from squad.groups import EDITORS
from tests.journeys.people import make_staff, sign_in

WIDTH = 320


def test_both_texts_stand_in_the_width_of_the_screen(open_browser: Any, site: str) -> None:
    dutch = ModulePage.objects.get(code="boundaries", locale__language_code="nl")
    dutch.summary = "Elk meisje voelt waar haar grens ligt."
    dutch.save_revision().publish()
    french = ModulePage.objects.get(code="boundaries", locale__language_code="fr")
    page = open_browser(width=WIDTH)
    sign_in(page, "nl", "an@childfocus.example", make_staff("an", EDITORS))
    page.goto(reverse("wagtailadmin_pages:edit", args=[french.pk]))
    changes = page.locator(".version-changes")
    expect(changes.locator("ins").first).to_be_visible()
    for words in changes.locator("td").all():
        box = words.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= WIDTH
        label = words.evaluate("cell => getComputedStyle(cell, '::before').content")
        assert label == f'"{words.get_attribute("data-label")}"'
