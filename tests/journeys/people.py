"""Those who do the journeys, by clicks and keys: what each does in her browser, in her language."""

import re
import time

from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret, hotp_value
from django.contrib.auth.models import Group
from django.core import mail
from django.utils.translation import gettext, override
from playwright.sync_api import Page

from registration.models import User

PASSWORD = "drie rode fietsen"
SLUGS = {"nl": "grenzen-en-weerbaarheid", "fr": "limites-et-affirmation-de-soi"}  # module 4, in each language


def words(language: str, message: str) -> str:
    """What a button or a link says in a language."""
    with override(language):
        return gettext(message)


def make_staff(name: str, group: str) -> str:
    """Somebody of the staff who was there before; returns the secret of her second factor."""
    secret: str = generate_totp_secret()
    TOTP.activate(make_new_staff(name, group), secret)
    return secret


def make_new_staff(name: str, group: str) -> User:
    """Somebody of the staff who never signed in: she is led to set up a second factor."""
    user = User.objects.create_user(f"{name}@childfocus.example", PASSWORD, first_name=name.capitalize())
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    user.groups.add(Group.objects.get(name=group))
    return user


def code_of(secret: str) -> str:
    """The six digits that an authenticator app shows now."""
    return f"{hotp_value(secret, int(time.time()) // 30):06d}"


def sign_in(page: Page, language: str, email: str, secret: str = "") -> None:
    """E-mail address, password and, for staff, the code of the app."""
    page.goto(f"/{language}/account/login/")
    page.fill("input[name=login]", email)
    page.fill("input[name=password]", PASSWORD)
    page.click("main button[type=submit]")
    if secret:
        page.fill("input[name=code]", code_of(secret))
        page.click("main button[type=submit]")
        page.wait_for_url(lambda url: "2fa" not in url)


def set_up_second_factor(page: Page) -> None:
    """Types the key of the page into her app, and the code of the app into the page."""
    page.wait_for_url("**/2fa/totp/activate/")
    page.fill("input[name=code]", code_of(page.locator(".scan ~ .codes").inner_text()))
    page.click("main form button[type=submit]")
    page.wait_for_url("**/2fa/recovery-codes/")


def register(page: Page, language: str, first_name: str, last_name: str, email: str) -> None:
    """Fills in the form of registration and sends it."""
    page.goto(f"/{language}/")
    page.click("main a[href*='/account/signup/'] >> nth=0")
    page.fill("input[name=first_name]", first_name)
    page.fill("input[name=last_name]", last_name)
    page.fill("input[name=email]", email)
    page.fill("input[name=password1]", PASSWORD)
    page.select_option("select[name=background]", "youth_care_worker")
    page.fill("input[name=organisation_name]", "Huis Horizon")
    page.select_option("select[name=organisation_kind]", "residential_youth_care")
    page.select_option("select[name=organisation_province]", "antwerp")
    page.check("input[name=code_of_conduct]")
    page.click("main button[type=submit]")


def link_in_mail_to(email: str) -> str:
    """The first address in the newest mail to `email`."""
    newest = [message for message in mail.outbox if message.to == [email]][-1]
    found = re.search(r"https?://\S+", newest.body)
    assert found is not None
    return found.group(0)


def confirm(page: Page, email: str) -> None:
    """Opens the link of the mail and says there that it was she."""
    page.goto(link_in_mail_to(email))
    language = page.locator("html").get_attribute("lang") or "nl"
    page.get_by_role("button", name=words(language, "Yes, confirm")).click()


def approve(page: Page, language: str, name: str) -> None:
    """The manager opens the registration of `name` in her queue, makes the organisation known and approves."""
    page.goto(f"/{language}/registration/queue/")
    page.click(f"main a:has-text('{name}')")
    page.check("main input[type=radio] >> nth=-1")
    page.click(f"button:has-text('{words(language, 'Approve')}')")
    page.wait_for_load_state()


def run_the_session(page: Page, language: str, version: str) -> int:
    """From the start page through every step to the report; returns how many steps there were."""
    page.goto(f"/{language}/modules/")
    page.click(f"main a[href*='{SLUGS[language]}']")
    page.click("main a[href*='/session/'] >> nth=0")
    page.check(f"input[type=radio][value={version}]")
    page.click("main form button[type=submit]")
    page.wait_for_url(f"**/{version}/1/**")
    steps = 1
    while "/report/" not in page.url:
        last = page.url
        onwards = page.locator("main .session-walk a[rel=next]")
        (onwards if onwards.count() else page.locator("main .session-walk a[href*='/report/']")).click()
        page.wait_for_url(lambda url, last=last: url != last)
        steps += "/report/" not in page.url
    return steps


def report(page: Page, girls: int, first_timers: int) -> None:
    """Fills in the report and sends it."""
    page.select_option("select[name=province]", "antwerp")
    page.select_option("select[name=girls]", str(girls))
    page.select_option("select[name=first_timers]", str(first_timers))
    for name, value in {
        "setting": "residential",
        "age_band": "14_15",
        "girls_language": "nl",
        "medium": "screen",
    }.items():
        page.check(f"input[name={name}][value='{value}']")
    for box in page.locator("input[name=steps_done]:not([value=unknown])").all():
        box.check()
    page.click("main form button[type=submit]")
