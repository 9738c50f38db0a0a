"""The whole way without JavaScript: a professional, her manager, a group and its report; and a girl who seeks help."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from squad.groups import MANAGERS
from tests.journeys import people
from tests.journeys.proving import Proving

TITLES = {"nl": "Grenzen en weerbaarheid", "fr": "Limites et affirmation de soi"}
PEOPLE = {"nl": ("Wendeline", "zes"), "fr": ("Fleurine", "six")}


def _reads_help(page: Page, language: str) -> None:
    """Help is the first link of the page where she is; it shows whom to call, also for professionals."""
    here = page.url
    page.locator("a").first.click()
    page.wait_for_url(f"**/{language}/help/")
    expect(page.locator("main a[href='tel:116000']").first).to_be_visible()
    expect(page.locator(".professionals .first > li")).to_have_count(5)
    page.goto(here)


def _reads_the_module(page: Page, language: str) -> None:
    """Opens the module, chooses a version in the page and sees which steps are adapted."""
    page.goto(f"/{language}/modules/")
    page.click(f"main a[href*='{people.SLUGS[language]}']")
    page.click("main a[href$='/v2/']")
    page.wait_for_url("**/v2/")
    expect(page.locator("main h1")).to_contain_text(TITLES[language])
    expect(page.locator("main .adapted").nth(1)).to_be_attached()
    page.locator("main a[href*='/print/']").first.click()
    page.wait_for_url("**/print/")
    expect(page.locator(".sheets")).to_contain_text(re.compile(r"\d\d:\d\d|\d+ min"))


def _walks_with_the_group(hers: Page) -> None:
    """The group's screen in a window of its own: a sign, a statement, a story, each by the browser's own means."""
    with hers.expect_popup() as opened:
        hers.locator("a[target=squad-group]").first.click()
    screen = opened.value
    screen.wait_for_load_state()
    screen.locator(".option").first.click()
    expect(screen.locator(".option input").first).to_be_checked()
    while not screen.locator("[data-placing]").count():
        screen.click("a[rel=next]")
    screen.locator(".who select").first.select_option("talk")
    expect(screen.locator(".who .icon-talk").first).to_be_visible()
    screen.click("a[rel=next]")
    screen.locator(".turn").nth(1).click()
    expect(screen.locator(".slide-face").nth(1)).to_be_visible()
    screen.close()


@pytest.mark.proof
@pytest.mark.long
@pytest.mark.parametrize("language", ["nl", "fr"])
def test_she_registers_is_approved_reads_runs_and_reports(
    open_browser: Any, proves: Proving, language: str
) -> None:
    first_name, girls = PEOPLE[language]
    email = f"{first_name.lower()}@huishorizon.example"
    people.make_new_staff("greet", MANAGERS)
    hers, greets = (open_browser(f"{language}-BE", javascript=False) for _who in range(2))

    people.register(hers, language, first_name, "Verbruggen", email)
    people.confirm(hers, email)

    people.sign_in(greets, "nl", "greet@childfocus.example")
    people.set_up_second_factor(greets)
    people.approve(greets, "nl", f"{first_name} Verbruggen")

    people.sign_in(hers, language, email)
    _reads_help(hers, language)
    _reads_the_module(hers, language)
    hers.goto(f"/{language}/session/boundaries/v2/1/?start=14:00")
    _walks_with_the_group(hers)
    assert people.run_the_session(hers, language, "v2") == 7
    people.report(hers, girls=6, first_timers=4)
    assert girls in hers.locator("main h1").inner_text().lower()
    hers.goto(f"/{language}/account/logout/")
    hers.click("main form button[type=submit]")
    hers.goto(f"/{language}/modules/")
    assert "/account/login/" in hers.url
    proves.checked("without_scripts", 1)


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_a_girl_finds_help_and_leaves(open_browser: Any, language: str) -> None:
    page: Page = open_browser(f"{language}-BE", javascript=False, width=360, height=740)
    page.context.route(re.compile("^https://"), lambda route: route.fulfill(body="<title>Elsewhere</title>"))
    page.goto("/")
    page.wait_for_url(f"**/{language}/")
    page.click(f".doors a[href='/{language}/help/']")
    for number in ("tel:112", "tel:116000"):
        expect(page.locator(f"main a[href='{number}']").first).to_be_visible()
    page.locator(".menu summary").click()
    expect(page.locator(".menu li a").first).to_be_visible()
    page.click("[data-quick-exit]")
    page.wait_for_url(re.compile("^https://"))
    assert page.title() == "Elsewhere"
