"""From the list of modules to a certificate that checks: in Dutch and French, with scripts and without."""

import re
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from registration.models import User
from squad.certificate.signing import Certificate, sign
from tests.modules.makers import person
from tests.signing_in import sign_in

WORDS = {
    "nl": {
        "parts": ["weten", "herkennen", "reageren", "voorkomen"],
        "course": "cursus",
        "title": "Voor je begint",
    },
    "fr": {
        "parts": ["connaitre", "detecter", "reagir", "prevenir"],
        "course": "cours",
        "title": "Avant de commencer",
    },
}


@pytest.fixture
def signed_in(site: str) -> str:
    """The session of somebody who may use the training."""
    person("fatima", "modules.use_training")
    client = sign_in(Client(), User.objects.get(email="fatima@voorbeeld.be"))
    return client.cookies["session"].value


def _open(open_browser: Any, site: str, session: str, **how: Any) -> Page:
    page: Page = open_browser(**how)
    page.context.add_cookies([{"name": "session", "value": session, "url": site}])
    return page


def _play(page: Page, answer: int) -> int:
    """Gives the same answer at each fork until the end; says how many forks there were."""
    forks = 0
    while True:
        scenes = page.locator("[data-part] .choose:visible")
        here = scenes.last if page.locator("[popover]:popover-open").count() else scenes.first
        if here.locator("[popovertarget$=look-back]").count():
            return forks
        if here.locator(".choice").count():
            ways = here.locator(".choice")
            ways.nth(min(answer, ways.count() - 1)).click()
            forks += 1
        else:
            here.locator(".go-on").click()
        assert forks < 10


@pytest.mark.long
@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_course_is_walked_and_practised(
    open_browser: Any, site: str, signed_in: str, language: str, javascript: bool
) -> None:
    words = WORDS[language]
    page = _open(open_browser, site, signed_in, javascript=javascript, width=375)
    page.goto(f"/{language}/modules/")
    page.locator(".course-door").click()
    for slug in words["parts"]:
        page.locator("a[rel=next]").click()
        assert page.url.endswith(f"/{language}/modules/{words['course']}/{slug}/")
        if page.locator("[data-story]").count():
            assert _play(page, 1) >= 2
            page.goto(page.url)
    page.locator("a[rel=next]").click()
    assert page.url.endswith(f"/{words['course']}/end/")
    page.locator(".course-certificate a").click()
    page.fill("[name=name]", "<b>")
    page.locator("main form button").click()
    expect(page.locator(".field.wrong")).to_be_visible()
    page.fill("[name=name]", "Fatima El Amrani")
    with page.expect_download() as given:
        page.locator("main form button").click()
    assert re.fullmatch(r"squad-20\d\d-\d\d\.pdf", given.value.suggested_filename)


def test_a_scanned_certificate_checks_itself_and_leaves_the_address(open_browser: Any, site: str) -> None:
    signed = sign(Certificate("Fatima El Amrani", "Voor je begint", "2026-11", "2026-11", "nl"))
    page: Page = open_browser()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"/nl/certificate/check/#{signed}")
    expect(page.locator(".certificate-name")).to_have_text("Fatima El Amrani")
    assert page.url.endswith("/nl/certificate/check/")
    assert not any(signed in url.partition("#")[0] for url in asked)


def test_without_scripts_the_code_is_pasted(open_browser: Any, site: str) -> None:
    signed = sign(Certificate("Fatima El Amrani", "Voor je begint", "2026-11", "2026-11", "nl"))
    page: Page = open_browser(javascript=False)
    page.goto(f"/fr/certificate/check/#{signed}")
    page.fill("[name=code]", f"{site}/nl/certificate/check/#{signed}")
    page.locator("main form button").click()
    expect(page.locator(".certificate-name")).to_have_text("Fatima El Amrani")
