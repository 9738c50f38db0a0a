"""The code of an authenticator app, or a recovery code."""

from typing import Any

from allauth.mfa import app_settings
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from django.core.cache import cache
from django.forms import Field
from django.utils.translation import gettext_lazy as _


def _worded(field: Field, hint: Any) -> None:
    field.label, field.help_text = _("Code"), hint
    field.error_messages |= {"required": _("Fill in the code.")}
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs |= {"inputmode": "numeric"}


class OnceOnly:
    """A code of the app works once while it is good, which is three steps; allauth remembers it for one."""

    user: Any
    authenticator: Authenticator

    def clean_code(self) -> str:
        """The code; refused where it was used before."""
        code: str = super().clean_code()  # type: ignore[misc]
        if self.authenticator.type == Authenticator.Type.TOTP:
            good_for = (2 * app_settings.TOTP_TOLERANCE + 1) * app_settings.TOTP_PERIOD
            is_bypass = code == app_settings.TOTP_INSECURE_BYPASS_CODE  # development only
            if not is_bypass and not cache.add(
                f"second-factor-used-{self.user.pk}-{code}", 1, timeout=good_for
            ):
                raise get_adapter().validation_error("incorrect_code")
        return code


class CodeForm(OnceOnly, AuthenticateForm):
    """At signing in."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        _worded(self.fields["code"], _("Six digits of your app, or one of your recovery codes."))


class CodeAgainForm(OnceOnly, ReauthenticateForm):
    """Once more, before something that matters."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        _worded(self.fields["code"], _("Six digits of your app, or one of your recovery codes."))


class FirstCodeForm(ActivateTOTPForm):
    """The first code, which proves that the app was set up well."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        _worded(self.fields["code"], _("The six digits that your app shows now."))
