"""Where allauth asks the product: its mails go into the outbox, its ways lead to our pages, its words are ours."""

import time
from typing import Any
from urllib.parse import urlsplit

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from registration import factor_secrets, letters, mails
from registration.models import User


class AccountAdapter(DefaultAccountAdapter):
    """What the product decides about signing up, in and out."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _(
            "This e-mail address and this password do not belong together. Check both, or choose a new password."
        ),
        "too_many_login_attempts": _("That went wrong too often. Wait five minutes, then try again."),
        "rate_limited": _("That went a little too fast. Wait a minute, then try again."),
        "incorrect_password": _("That is not your password. Try again, or choose a new one."),
        "enter_current_password": _("That is not the password you have now."),
        "incorrect_code": _("That code is not right. Take the newest one from your app."),
    }

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Puts one of allauth's mails into the outbox, in the language of its reader."""
        person = context.get("user") or User.objects.filter(email__iexact=email).first()
        language = person.language if person else get_language() or settings.LANGUAGE_CODE
        links = {name: _ours(value, language) for name, value in context.items() if name.endswith("_url")}
        kind = letters.OF_ALLAUTH[template_prefix]
        mails.write(kind, email, language, timezone.now(), person=person, **links)

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """The user whom the credentials belong to; an account that was shut is like no account."""
        user = super().authenticate(request, **credentials)
        return user if isinstance(user, User) and user.is_active else None

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Where somebody goes after signing in: to her work, or to her own page."""
        for permission, path in settings.REGISTRATION_AFTER_SIGN_IN:
            if request.user.has_perm(permission):
                return str(path).format(language=get_language())
        return reverse("registration:own")

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        """Where somebody goes after signing out: to the start, in her language."""
        return f"/{get_language()}/"

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Where somebody goes after changing her password."""
        return reverse("registration:own")

    def get_email_verification_redirect_url(self, email_address: Any) -> str:
        """Where somebody goes after confirming her address."""
        return reverse("registration:own") if self.request.user.is_authenticated else reverse("account_login")

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Whether the password is asked again: not for who gave it just now and sets up her first factor."""
        return bool(super().is_reauthentication_required(app=app, **kwargs)) and not self._first_factor(app)

    def _first_factor(self, app: str) -> bool:
        user = self.request.user
        if app != "allauth.mfa" or Authenticator.objects.filter(user_id=user.pk).exists():
            return False
        given = [
            record["at"]
            for record in get_authentication_records(self.request, user)
            if record["method"] == "password"
        ]
        return bool(given) and time.time() - max(given) < app_settings.REAUTHENTICATION_TIMEOUT


def _ours(link: str, language: str) -> str:
    """`link` in `language`, at the address of the site and not at the one that a request came to."""
    return f"{settings.SITE_URL}{translate_url(urlsplit(link).path, language)}"


class SecondFactorAdapter(DefaultMFAAdapter):
    """What the product decides about the second factor."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": AccountAdapter.error_messages["incorrect_code"],
    }

    def encrypt(self, text: str) -> str:
        """A secret of a second factor as it is kept."""
        return factor_secrets.encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        """A secret of a second factor as it is used."""
        return factor_secrets.decrypt(encrypted_text)

    def build_totp_svg(self, url: str) -> SafeString:
        """The code to scan, as an element of the page: the Content-Security-Policy allows no `data:` picture."""
        drawn: str = super().build_totp_svg(url).partition("?>")[2]
        named = f'<svg role="img" aria-label="{gettext("Code to scan with your app")}" '
        return mark_safe(drawn.replace("<svg ", named, 1))  # noqa: S308  (drawn by qrcode: numbers only)
