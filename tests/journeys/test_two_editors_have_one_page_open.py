"""Emma and Noor have the same module open: neither loses a word, and nobody overwrites without having seen it."""

from typing import Any

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect
from pytest_django.live_server_helper import LiveServer
from wagtail.models import Revision

from modules.models import ModulePage
from modules.packages.places import home_of, index_under
from squad.groups import EDITORS, ensure_groups
from tests.journeys.people import make_staff, sign_in
from tests.journeys.writing import publish
from tests.modules.makers import home_pages, module_page, talk_step

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


@pytest.fixture
def site(transactional_db: None, live_server: LiveServer, settings: Any) -> str:
    """A running site with a small module: what two editors do to each other is the same in a large one."""
    home_pages()
    ensure_groups()
    settings.SITE_URL = live_server.url.replace("127.0.0.1", "localhost")
    return str(settings.SITE_URL)


@pytest.fixture
def module(site: str) -> ModulePage:
    """The module that both have open."""
    home = home_of("nl")
    assert home is not None
    return module_page([talk_step()], index_under(home))


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


@pytest.mark.long(of="a form of an editor")
def test_the_second_sees_both_texts_and_keeps_hers(open_browser: Any, module: ModulePage) -> None:
    live = module.summary
    emma, noor = _opened(open_browser, "Emma", module), _opened(open_browser, "Noor", module)

    with emma.expect_response(lambda answer: answer.request.method == "POST" and "/edit/" in answer.url):
        emma.locator(SUMMARY).fill(HERS)  # saves itself
    assert _newest(module) == HERS

    with noor.expect_response(
        lambda answer: answer.request.method == "POST" and "/edit/" in answer.url
    ) as refused:
        noor.locator(SUMMARY).fill(LATE)
    assert refused.value.status == 400
    assert _newest(module) == HERS

    # what Wagtail's own dialog does when it is confirmed, or never shown
    noor.locator("form[data-edit-form]").evaluate("form => HTMLFormElement.prototype.submit.call(form)")
    expect(noor.locator("[role=alert]")).to_contain_text("Emma")
    expect(noor.locator(".edit-conflict")).to_contain_text("mag nee zeggen")
    expect(noor.locator(".edit-conflict")).to_contain_text("voelt waar haar grens ligt")
    assert _newest(module) == HERS

    noor.locator("main form button[type=submit]").first.click()
    noor.wait_for_url("**/edit/")
    expect(noor.locator(SUMMARY)).to_have_value(LATE)
    assert _newest(module) == LATE
    assert HERS in [one.content["summary"] for one in Revision.objects.for_instance(module)]
    assert ModulePage.objects.get(pk=module.pk).summary == live


def _autosaved(answer: Any) -> bool:
    return answer.request.method == "POST" and "/edit/" in answer.url


def _typed(page: ModulePage, text: str) -> bool:
    return bool(ModulePage.objects.get(pk=page.pk).summary == text)


@pytest.mark.long(of="a form of an editor")
def test_what_the_form_saved_itself_is_her_own(open_browser: Any, module: ModulePage) -> None:
    emma = _opened(open_browser, "Emma", module)
    with emma.expect_response(_autosaved):
        emma.locator(SUMMARY).fill(HERS)
    publish(emma)
    expect(emma.locator(".messages .success")).to_be_visible()
    assert _typed(module, HERS)


@pytest.mark.long(of="a form of an editor")
def test_a_press_waits_for_what_is_being_saved(open_browser: Any, module: ModulePage) -> None:
    emma = _opened(open_browser, "Emma", module)
    with emma.expect_request(lambda asked: asked.method == "POST" and "/edit/" in asked.url):
        emma.locator(SUMMARY).fill(HERS)
    publish(emma)
    expect(emma.locator(".messages .success")).to_be_visible()
    assert _typed(module, HERS)


@pytest.mark.long(of="a form of an editor")
def test_her_other_tab_is_somebody_else(open_browser: Any, module: ModulePage) -> None:
    emma = _opened(open_browser, "Emma", module)
    other = emma.context.new_page()
    _edit(other, module)
    with emma.expect_response(_autosaved):
        emma.locator(SUMMARY).fill(HERS)
    with other.expect_response(_autosaved) as refused:
        other.locator(SUMMARY).fill(LATE)
    assert refused.value.status == 400
    other.locator("form[data-edit-form]").evaluate("form => form.requestSubmit()")
    expect(other.locator(".edit-conflict")).to_contain_text("mag nee zeggen")
    assert _newest(module) == HERS
    assert not _typed(module, LATE)
