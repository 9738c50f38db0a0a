"""What each mail says: one kind, one subject here, one text in `templates/registration/mail/KIND.txt`.

A subject says nothing about what the site is for, and never holds a word that somebody typed: it is read over
shoulders and on locked telephones.
"""

import re
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.template import Context
from django.template.loader import get_template
from django.urls import reverse
from django.utils.translation import gettext, gettext_noop, override

SUBJECTS: dict[str, str] = {
    "confirm_address": gettext_noop("Confirm your e-mail address"),
    "confirm_new_address": gettext_noop("Confirm your new e-mail address"),
    "address_changed": gettext_noop("Your e-mail address was changed"),
    "already_registered": gettext_noop("About your account"),
    "unknown_account": gettext_noop("About your request"),
    "new_password": gettext_noop("Choose a new password"),
    "password_changed": gettext_noop("Your password was changed"),
    "second_factor_on": gettext_noop("Signing in asks for a code from now on"),
    "second_factor_off": gettext_noop("Signing in no longer asks for a code"),
    "recovery_codes": gettext_noop("New recovery codes were made"),
    "approved": gettext_noop("Your account is open"),
    "declined": gettext_noop("About your registration"),
    "question": gettext_noop("A question about your registration"),
    "suspended": gettext_noop("Your account is closed for now"),
    "reinstated": gettext_noop("Your account is open again"),
    "looked_at_again": gettext_noop("We look at your registration again"),
    "idle": gettext_noop("Do you want to keep your account?"),
    "removed": gettext_noop("Your account is removed"),
    "somebody_waits": gettext_noop("Something waits for you"),
    "not_on_its_day": gettext_noop("Something did not go live on the day you chose"),
    "exception_ends": gettext_noop("Something ends in two weeks"),
    "exception_ended": gettext_noop("Something went off, to be mended"),
}

# What allauth calls its mails, and which of ours it is.
OF_ALLAUTH: dict[str, str] = {
    "account/email/email_confirmation_signup": "confirm_address",
    "account/email/email_confirmation": "confirm_address",
    "account/email/account_already_exists": "already_registered",
    "account/email/unknown_account": "unknown_account",
    "account/email/email_changed": "address_changed",
    "account/email/password_reset_key": "new_password",
    "account/email/password_reset": "password_changed",
    "account/email/password_changed": "password_changed",
    "mfa/email/totp_activated": "second_factor_on",
    "mfa/email/totp_deactivated": "second_factor_off",
    "mfa/email/recovery_codes_generated": "recovery_codes",
}


@dataclass(frozen=True)
class Letter:
    """A mail in words: subject and plain text."""

    subject: str
    body: str


def address_of(name: str, language: str, *args: str) -> str:
    """The whole address of one of our pages in `language`, for a mail."""
    with override(language):
        return f"{settings.SITE_URL}{reverse(name, args=args)}"


def letter(kind: str, language: str, words: dict[str, Any]) -> Letter:
    """The mail of `kind` in `language`; `words` are what its text needs. Raises KeyError on an unknown kind."""
    with override(language):
        subject = gettext(SUBJECTS[kind])
        pages = {
            "site": f"{settings.SITE_URL}/{language}/",
            "login_page": address_of("account_login", language),
            "own_page": address_of("registration:own", language),
            "new_password_page": address_of("account_reset_password", language),
            "sign_up_page": address_of("account_signup", language),
        }
        template: Any = get_template(f"registration/mail/{kind}.txt")
        text = template.template.render(Context({**pages, **words}, autoescape=False))
    return Letter(subject, re.sub(r"\n{3,}", "\n\n", text).strip() + "\n")
