"""A girl tells something, or a group must be ready: the facilitator finds what to do at once, in a real browser."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from playwright.sync_api import Page, expect

from modules.models import ModulePage
from tests.modules.makers import facilitator
from tests.signing_in import sign_in

STEP = "/nl/session/boundaries/v1/4/?start=14:00"
MODULE = "/nl/modules/grenzen-en-weerbaarheid/"


def _laptop(page: Page, site: str) -> Page:
    session = sign_in(Client(), facilitator()).cookies["session"].value
    page.context.add_cookies([{"name": "session", "value": session, "url": site}])
    return page


@pytest.mark.parametrize("width", [360, 1280])
def test_it_opens_beside_the_step_and_leaves_no_trace(open_browser: Any, site: str, width: int) -> None:
    page = _laptop(open_browser(width=width), site)
    page.goto(STEP)
    page.locator(".step .watch li").last.scroll_into_view_if_needed()
    link = page.locator("a.told-link")
    link.focus()
    before = page.evaluate("scrollY")
    page.keyboard.press("Enter")
    beside = page.locator(".told-beside")
    expect(beside.locator("h2")).to_be_focused()
    expect(beside.locator("h2")).to_be_in_viewport()
    assert beside.locator("a[href^='tel:']").count() >= 2
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.keyboard.press("Escape")
    expect(beside).to_be_hidden()
    expect(link).to_be_focused()
    assert page.evaluate("scrollY") == before
    link.click()
    for way_out in ("[data-help]", "[data-quick-exit]"):
        page.locator(way_out).first.click(trial=True)
    beside.locator("a[href='#step']").click()
    expect(link).to_be_focused()
    assert "#" not in page.url
    assert page.locator("#told").count() == 1


def test_the_groups_screen_never_has_it(open_browser: Any, site: str) -> None:
    page = _laptop(open_browser(), site)
    page.goto("/nl/session/boundaries/v1/4/group/")
    told = ModulePage.objects.get(code="boundaries", locale__language_code="nl").told_now[0]
    assert told not in page.content()
    assert page.locator("#told, .told-link").count() == 0


def test_the_advice_follows_the_boxes_and_nothing_is_kept_or_sent(open_browser: Any, site: str) -> None:
    module = ModulePage.objects.get(code="boundaries", locale__language_code="nl")
    module.readiness_text = (
        "Zijn we met twee?\nKent de groep elkaar?\nIs er straks tijd?\nWeten collega’s het?"
    )
    module.save_revision().publish()
    page = _laptop(open_browser(), site)
    page.goto(f"{MODULE}v1/prepare/", wait_until="networkidle")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    boxes = page.locator("[data-readiness] input")
    advice = page.locator("[data-readiness] [data-open]:visible")
    seen = [advice.get_attribute("data-open")]
    for box in boxes.all():
        box.focus()
        page.keyboard.press("Space")
        expect(advice).to_have_count(1)
        seen.append(advice.get_attribute("data-open"))
    assert seen == ["all", "many", "few", "few", "none"]
    assert sent == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    page.reload()
    assert page.locator("[data-readiness] input:checked").count() == 0


def test_without_scripts_every_advice_and_what_to_do_can_be_read(open_browser: Any, site: str) -> None:
    module = ModulePage.objects.get(code="boundaries", locale__language_code="nl")
    module.readiness_text = "Zijn we met twee?"
    module.save_revision().publish()
    page = _laptop(open_browser(javascript=False, width=360), site)
    page.goto(f"{MODULE}v1/")
    assert page.locator("[data-readiness] [data-open]:visible").count() == 3
    page.goto(STEP)
    page.locator(".told-link").click()
    expect(page.locator("#told h2")).to_be_in_viewport()


@pytest.mark.long
@pytest.mark.parametrize("width", [320, 1280])
def test_the_preparation_page_is_accessible(open_browser: Any, site: str, width: int) -> None:
    page = _laptop(open_browser(width=width), site)
    for address in (f"{MODULE}v1/prepare/", f"{MODULE}v1/?length=60"):
        page.goto(address)
        assert Axe().run(page).response["violations"] == [], address
        assert page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        ), address
    page.locator("[data-own-plan~=make]").click()
    expect(page.locator(".own-plan h2")).to_be_focused()
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
