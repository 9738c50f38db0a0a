"""Pages that one comes to by acts, not by an address: refusals of forms, links of mails, the second factor, faults."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core.exceptions import SuspiciousOperation
from playwright.sync_api import Page, expect

from registration.models import Registration, User
from tests.journeys import people
from tests.journeys.axe import wrong_on
from tests.journeys.every_page import MODULE, SESSION
from tests.journeys.visiting import cases, come_in
from tests.visitors.ten import visitors

PHONE, DESK = {"width": 320, "height": 900}, {"width": 1280, "height": 900}
SCREENS: list[tuple[Any, Any]] = [(PHONE, "light"), (DESK, "dark")]
SEND = "main form button[type=submit] >> nth=-1"


class Look:
    """One tab that is looked at by axe each time, as a phone by day and as a desk by night.

    `found` names the place and what is wrong there.
    """

    def __init__(self, page: Page) -> None:
        """Looks at `page`."""
        self.page = page
        self.found: list[str] = []

    def at(self, place: str) -> None:
        """Has a look at the page as it is now, which must say `place` in its address."""
        self.page.wait_for_load_state("networkidle")  # a press only begins the way to the next page
        assert place in self.page.url, f"{self.page.url} instead of {place}"
        for size, scheme in SCREENS:
            self.page.set_viewport_size(size)
            self.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            self.found += [f"{self.page.url}, {scheme}: {wrong}" for wrong in wrong_on(self.page)]


@pytest.fixture
def looking(open_browser: Any) -> Any:
    """`with looking() as look:` opens a new person's browser and fails at the end where axe found something."""

    @contextmanager
    def _looking() -> Iterator[Look]:
        page: Page = open_browser()
        look = Look(page)
        yield look
        assert look.found == [], "\n".join(look.found)

    return _looking


@pytest.mark.sweep(language="nl")
def test_forms_that_come_back_with_what_is_wrong(looking: Any, site: str) -> None:
    ten = visitors()
    with looking() as look:
        look.page.goto("/nl/account/signup/")
        look.page.click(SEND)
        expect(look.page.locator(".form [aria-invalid=true]").nth(5)).to_be_attached()
        look.at("/account/signup/")
        look.page.goto("/fr/account/login/")
        look.page.fill("input[name=login]", "niemand@x.example")
        look.page.fill("input[name=password]", "niet dit woord")
        look.page.click(SEND)
        look.at("/account/login/")
    with looking() as look:
        come_in(look.page, site, ten["approved"])
        look.page.goto(f"{SESSION}report/")
        look.page.click(SEND)
        look.at("/report/")
    with looking() as look:
        come_in(look.page, site, ten["manager"])
        look.page.goto(f"/nl/registration/queue/{cases()['waiting']}/")
        look.page.click(f"button:has-text('{people.words('nl', 'Decline')}')")
        look.at("/registration/queue/")


@pytest.mark.sweep(language="nl")
def test_the_pages_behind_the_links_of_mails(looking: Any, site: str) -> None:
    email = "lotte@delinde.example"
    with looking() as look:
        people.register(look.page, "nl", "Lotte", "Peeters", email)
        look.at("/confirm-email/")
        look.page.goto(people.link_in_mail_to(email))
        look.at("/confirm-email/")
        people.confirm(look.page, email)
        look.page.goto("/nl/account/password/reset/")
        look.page.fill("input[name=email]", email)
        look.page.click(SEND)
        look.at("/password/reset/done/")
        look.page.goto(people.link_in_mail_to(email))
        look.at("/password/reset/key/")
        people.sign_in(look.page, "nl", email)
        look.page.goto("/nl/account/email/")
        look.page.fill("input[name=email]", "lotte@zonneveld.example")
        look.page.fill("input[name=password]", people.PASSWORD)
        look.page.click(SEND)
        look.page.goto(people.link_in_mail_to("lotte@zonneveld.example"))
        look.at("/account/email/")
        look.page.context.clear_cookies()
        look.page.goto(people.link_in_mail_to("lotte@zonneveld.example"))
        look.at("/account/email/")
        look.page.click(SEND)
        look.at("/account/email/forgotten/")


@pytest.mark.sweep(language="nl")
def test_the_second_factor_from_the_first_code_to_taking_it_away(looking: Any, site: str) -> None:
    visitors()
    email = User.objects.get(first_name="Approved").email
    with looking() as look:
        page = look.page
        people.sign_in(page, "nl", email)
        page.goto("/nl/account/2fa/totp/activate/")
        look.at("/2fa/totp/activate/")
        secret = page.locator(".scan ~ .codes").inner_text()
        page.fill("input[name=code]", "000000")
        page.click(SEND)
        look.at("/2fa/totp/activate/")
        page.fill("input[name=code]", people.code_of(secret))
        page.click(SEND)
        look.at("/2fa/recovery-codes/")
        page.goto("/nl/account/2fa/recovery-codes/generate/")
        look.at("/2fa/recovery-codes/generate/")
        page.goto("/nl/account/2fa/")
        look.at("/2fa/")
        page.goto("/nl/account/2fa/totp/deactivate/")
        look.at("/2fa/totp/deactivate/")
    with looking() as look:
        people.sign_in(look.page, "nl", email)
        look.at("/2fa/authenticate/")
        look.page.fill("input[name=code]", "000000")
        look.page.click(SEND)
        look.at("/2fa/authenticate/")


@pytest.mark.sweep(language="nl")
def test_too_many_tries_a_form_without_its_key_and_a_fault_of_ours(
    looking: Any, site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ten = visitors()
    with looking() as look:
        for _time in range(6):
            look.page.goto("/nl/account/confirm-email/again/")
            look.page.fill("input[name=email]", "an@x.example")
            look.page.click(SEND)
        look.at("/confirm-email/again/")
        expect(look.page.locator("h1")).to_have_text(people.words("nl", "A little slower"))
        look.page.goto("/nl/account/password/reset/")
        look.page.context.clear_cookies(name="csrf")
        look.page.fill("input[name=email]", "an@x.example")
        look.page.click(SEND)
        look.at("/password/reset/")
    with looking() as look:
        come_in(look.page, site, ten["approved"])

        def broken(*_everything: Any) -> Any:
            raise RuntimeError

        def unreadable(*_everything: Any) -> Any:
            raise SuspiciousOperation

        for fault, status in [(broken, 500), (unreadable, 400)]:
            monkeypatch.setattr("modules.pages.module.respond", fault)
            answer = look.page.goto(MODULE)
            assert answer.status == status
            look.at(MODULE)
        answer = look.page.goto("/fr/registration/answer/")
        assert answer.status == 405
        look.at("/answer/")


@pytest.mark.sweep(language="nl")
def test_a_form_that_came_too_late_and_a_newer_code_of_conduct(looking: Any, site: str) -> None:
    ten = visitors()
    with looking() as look:
        come_in(look.page, site, ten["approved"])
        look.page.goto(f"{SESSION}report/")
        Session.objects.all().delete()
        look.page.select_option("select[name=girls]", "6")
        look.page.click(SEND)
        expect(look.page.locator("h1")).to_have_text(people.words("nl", "You are no longer signed in"))
        look.at("/report/")
    with looking() as look:
        Registration.objects.filter(user__first_name="Approved").update(code_version="2025-01")
        User.objects.filter(first_name="Approved").update(last_login=None)  # she comes back another day
        people.sign_in(look.page, "nl", User.objects.get(first_name="Approved").email)
        look.at("/nl/registration/")
        look.page.click("form[action$='/agree/'] button")
        expect(look.page.locator("form[action] [aria-invalid=true]")).to_have_count(1)
        look.at("/agree/")
