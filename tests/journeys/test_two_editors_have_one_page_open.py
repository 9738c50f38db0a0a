"""Emma and Noor have the same module open: neither loses a word, and nobody overwrites without having seen it."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect
from wagtail.models import Revision

from modules.models import ModulePage
from squad.groups import EDITORS
from tests.journeys.people import make_staff, sign_in
from tests.journeys.writing import publish

pytestmark = pytest.mark.database

HERS = "Van Emma: elk meisje voelt waar haar grens ligt."
LATE = "Van Noor: elk meisje mag nee zeggen."
SUMMARY = "[name=summary]"

# Wagtail looks at a form two seconds after it is there, and once more where its parts came later: the last look counts.
LOOKED = """
    let last;
    addEventListener('w-unsaved:watch-edits', () => {
        clearTimeout(last);
        last = setTimeout(() => { document.body.dataset.watched = ''; }, 3000);
    });
"""


def _opened(open_browser: Any, name: str, page: ModulePage) -> Tab:
    secret = make_staff(name.lower(), EDITORS)
    tab: Tab = open_browser()
    sign_in(tab, "nl", f"{name.lower()}@childfocus.example", secret)
    _edit(tab, page)
    return tab


def _edit(tab: Tab, page: ModulePage) -> None:
    """Opens the form and waits until Wagtail has seen how it began: what is typed before that is no change to it."""
    tab.add_init_script(LOOKED)
    tab.goto(f"/admin/pages/{page.pk}/edit/")
    expect(tab.locator(SUMMARY)).to_be_visible()
    expect(tab.locator("body[data-watched]")).to_have_count(1, timeout=15_000)


def _newest(page: ModulePage) -> Any:
    return Revision.objects.for_instance(page).latest("created_at").content["summary"]


def test_the_second_sees_both_texts_and_keeps_hers(open_browser: Any, site: str) -> None:
    page = ModulePage.objects.get(code="boundaries", locale__language_code="nl")
    live = page.summary
    emma, noor = _opened(open_browser, "Emma", page), _opened(open_browser, "Noor", page)

    with emma.expect_response(lambda answer: answer.request.method == "POST" and "/edit/" in answer.url):
        emma.locator(SUMMARY).fill(HERS)  # saves itself
    assert _newest(page) == HERS

    with noor.expect_response(
        lambda answer: answer.request.method == "POST" and "/edit/" in answer.url
    ) as refused:
        noor.locator(SUMMARY).fill(LATE)
    assert refused.value.status == 400
    assert _newest(page) == HERS

    # what Wagtail's own dialog does when it is confirmed, or never shown
    noor.locator("form[data-edit-form]").evaluate("form => HTMLFormElement.prototype.submit.call(form)")
    expect(noor.locator("[role=alert]")).to_contain_text("Emma")
    expect(noor.locator(".two-editors")).to_contain_text("mag nee zeggen")
    expect(noor.locator(".two-editors")).to_contain_text("voelt waar haar grens ligt")
    assert _newest(page) == HERS

    noor.locator("main form button[type=submit]").first.click()
    noor.wait_for_url("**/edit/")
    expect(noor.locator(SUMMARY)).to_have_value(LATE)
    assert _newest(page) == LATE
    assert HERS in [one.content["summary"] for one in Revision.objects.for_instance(page)]
    assert ModulePage.objects.get(pk=page.pk).summary == live


def _autosaved(answer: Any) -> bool:
    return answer.request.method == "POST" and "/edit/" in answer.url


def _typed(page: ModulePage, text: str) -> bool:
    return bool(ModulePage.objects.get(pk=page.pk).summary == text)


def test_what_the_form_saved_itself_is_her_own(open_browser: Any, site: str) -> None:
    page = ModulePage.objects.get(code="boundaries", locale__language_code="nl")
    emma = _opened(open_browser, "Emma", page)
    with emma.expect_response(_autosaved):
        emma.locator(SUMMARY).fill(HERS)
    publish(emma)
    expect(emma.locator(".messages .success")).to_be_visible()
    assert _typed(page, HERS)


def test_a_press_waits_for_what_is_being_saved(open_browser: Any, site: str) -> None:
    page = ModulePage.objects.get(code="boundaries", locale__language_code="nl")
    emma = _opened(open_browser, "Emma", page)
    with emma.expect_request(lambda asked: asked.method == "POST" and "/edit/" in asked.url):
        emma.locator(SUMMARY).fill(HERS)
    publish(emma)
    expect(emma.locator(".messages .success")).to_be_visible()
    assert _typed(page, HERS)


def test_her_other_tab_is_somebody_else(open_browser: Any, site: str) -> None:
    page = ModulePage.objects.get(code="boundaries", locale__language_code="nl")
    emma = _opened(open_browser, "Emma", page)
    other = emma.context.new_page()
    _edit(other, page)
    with emma.expect_response(_autosaved):
        emma.locator(SUMMARY).fill(HERS)
    with other.expect_response(_autosaved) as refused:
        other.locator(SUMMARY).fill(LATE)
    assert refused.value.status == 400
    other.locator("form[data-edit-form]").evaluate("form => form.requestSubmit()")
    expect(other.locator(".two-editors")).to_contain_text("mag nee zeggen")
    assert _newest(page) == HERS
    assert not _typed(page, LATE)
