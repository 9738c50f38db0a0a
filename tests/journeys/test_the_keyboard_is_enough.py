"""A keyboard is enough: one comes back the way one went, and the main job is done with keys.

That every stop is seen, in the order of reading, is looked at page by page: test_every_page_is_accessible.py.
"""

import re
from typing import Any

from playwright.sync_api import Page, expect

from squad.groups import MANAGERS
from tests.journeys import people
from tests.journeys.keyboard import Keyboard

# The step in the address, and which card of it is shown.
WHERE = (
    "location.pathname + [...document.querySelectorAll('.deck .turn input')].findIndex((one) => one.checked)"
)


def test_one_comes_back_the_way_one_went(open_browser: Any, site: str) -> None:
    page: Page = open_browser()
    page.goto("/nl/account/signup/")
    keys = Keyboard(page)
    there = [stop["order"] for stop in keys.walk()]
    back = []
    page.locator("footer a").last.focus()
    for _stop in there:
        found = keys.stop()
        assert found is not None
        back.append(found["order"])
        keys.press("Shift+Tab")
    assert back == there[::-1]


def test_she_registers_runs_a_session_and_reports_by_keys(open_browser: Any, site: str) -> None:
    email = "wendeline@huishorizon.example"
    manager = people.make_staff("greet", MANAGERS)
    page: Page = open_browser()
    keys = Keyboard(page)
    _registers(keys, email)
    page.goto(people.link_in_mail_to(email))
    keys.open("main form button[type=submit]")
    greets = open_browser()
    people.sign_in(greets, "nl", "greet@childfocus.example", manager)
    people.approve(greets, "nl", "Wendeline Verbruggen")
    _signs_in(keys, email)
    _reads_and_walks(keys)
    _reports(keys)


def _registers(keys: Keyboard, email: str) -> None:
    keys.page.goto("/nl/")
    keys.open("main a[href*='/account/signup/']")
    for name, words in {
        "first_name": "Wendeline",
        "last_name": "Verbruggen",
        "email": email,
        "password1": people.PASSWORD,
    }.items():
        keys.to(f"[name={name}]")
        keys.page.keyboard.type(words)
    keys.choose("[name=background]", "Jeugdh")
    keys.to("[name=organisation_name]")
    keys.page.keyboard.type("Huis Horizon")
    keys.choose("[name=organisation_kind]", "Resid")
    keys.choose("[name=organisation_province]", "Antw")
    keys.to("[name=code_of_conduct]")
    keys.press("Space")
    keys.open("main form button[type=submit]")
    assert keys.page.url.endswith("/account/confirm-email/"), keys.page.locator("main").inner_text()


def _signs_in(keys: Keyboard, email: str) -> None:
    keys.page.goto("/nl/account/login/")
    keys.to("[name=login]")
    keys.page.keyboard.type(email)
    keys.to("[name=password]")
    keys.page.keyboard.type(people.PASSWORD)
    with keys.page.expect_navigation():
        keys.press("Enter")
    keys.page.goto("/nl/registration/")
    expect(keys.page.locator("main h1")).to_be_visible()
    keys.open("header a[href$='/nl/modules/']")


def _reads_and_walks(keys: Keyboard) -> None:
    page = keys.page
    keys.open("main a[href*='/grenzen-en-weerbaarheid/']")
    keys.open("main a[href$='/v2/']")
    keys.open("main a[href*='/session/']")
    keys.to("input[name=version]")
    while not page.evaluate("document.activeElement.value === 'v2' && document.activeElement.checked"):
        keys.press("ArrowDown")
    keys.open("main form button[type=submit]")
    with page.expect_popup() as opened:
        keys.to("a[target=squad-group]")
        keys.press("Enter")
    opened.value.wait_for_url("**/group/*")
    _plays(Keyboard(opened.value))
    page.bring_to_front()
    while page.locator(".session-walk a[rel=next]").count():
        keys.open(".session-walk a[rel=next]")
    keys.open(".session-walk a[href*='/report/']")


def _plays(keys: Keyboard) -> None:
    """On the group's screen: the arrows go on, a sign is laid with Enter, F2 leads to help."""
    page = keys.page
    page.wait_for_load_state()
    while "/4/group/" not in page.evaluate("location.pathname"):
        before = page.evaluate(WHERE)
        keys.press("ArrowRight")
        page.wait_for_function(f"before => ({WHERE}) !== before", arg=before)
        page.wait_for_load_state()
    expect(page.locator("[data-placing]")).to_be_visible()
    keys.to(".tray button[data-sign=touch]")
    keys.press("Enter")
    keys.to(".spot select", "Shift+Tab")
    laid = page.evaluate("document.activeElement.value")
    keys.press("Enter")
    assert (laid, page.evaluate("document.activeElement.value")) == ("", "touch")
    with page.expect_navigation():
        keys.press("F2")
    assert page.url.endswith("/nl/help/")
    page.close()


def _reports(keys: Keyboard) -> None:
    page = keys.page
    keys.choose("[name=province]", "Antw")
    keys.choose("[name=girls]", "6")
    keys.choose("[name=first_timers]", "4")
    for name in ("setting", "age_band", "girls_language", "medium"):
        keys.to(f"[name={name}]")
        keys.press("Space")
    keys.to("[name=steps_done]")
    keys.press("Space")
    keys.open("main form.report button[type=submit]")
    expect(page.locator("main h1")).to_contain_text("Zes")
    elsewhere = re.compile("^https://")
    page.context.route(elsewhere, lambda route: route.fulfill(body="<title>Elsewhere</title>"))
    keys.press("Shift", "Shift", "Shift")
    page.wait_for_url(elsewhere)
