"""A report that was open past the end of a session is sent all the same, with scripts and without."""

from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.contrib.sessions.models import Session
from playwright.sync_api import Page, expect

from evaluation.models import Counter
from registration.models import User
from squad.groups import APPROVED
from tests.journeys.people import PASSWORD, report, sign_in, words

LOTTE = "lotte@delinde.example"
REPORT = "/nl/session/boundaries/v2/report/"


@pytest.fixture
def lotte(site: str) -> User:
    user = User.objects.create_user(LOTTE, PASSWORD, first_name="Lotte")
    EmailAddress.objects.create(user=user, email=LOTTE, verified=True, primary=True)
    user.groups.add(Group.objects.get(name=APPROVED))
    return user


def left_open(page: Page) -> None:
    """Fills in a report, and sends it when the session has ended."""
    sign_in(page, "nl", LOTTE)
    page.goto(REPORT)
    Session.objects.all().delete()
    report(page, girls=6, first_timers=4)
    expect(page.locator("h1")).to_have_text(words("nl", "You are no longer signed in"))


def girls_counted() -> int:
    return sum(Counter.objects.filter(question="total").values_list("girls", flat=True))


def new_tab(page: Page) -> Page:
    """The tab that the link to sign in opens."""
    with page.context.expect_page() as opened:
        page.click("main a[target=_blank]")
    tab: Page = opened.value
    tab.wait_for_load_state()
    return tab


def sign_in_beside(page: Page) -> None:
    """Signs in in the new tab, closes it, and comes back."""
    tab = new_tab(page)
    tab.fill("input[name=login]", LOTTE)
    tab.fill("input[name=password]", PASSWORD)
    tab.click("main button[type=submit]")
    tab.wait_for_url("**/modules/")
    tab.close()
    page.bring_to_front()


def test_with_scripts_one_press_sends_it(open_browser: Any, lotte: User) -> None:
    page = open_browser()
    left_open(page)
    assert girls_counted() == 0
    sign_in_beside(page)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")  # no window manager to do it
    said = words("nl", "You are signed in again. Now you can send it.")
    expect(page.locator("[data-signed-in]").first).to_have_text(said)
    page.click("[data-preserved-form] button")
    page.wait_for_url("**/session/reported/**")
    assert girls_counted() == 4


def test_without_scripts_two_presses_send_it(open_browser: Any, lotte: User) -> None:
    page = open_browser(javascript=False)
    left_open(page)
    sign_in_beside(page)
    page.click("[data-preserved-form] button")
    expect(page.locator("h1")).to_have_text(words("nl", "The form was open too long"))
    page.click("[data-preserved-form] button")
    page.wait_for_url("**/session/reported/**")
    assert girls_counted() == 4
