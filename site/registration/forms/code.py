"""The code of an authenticator app, or a recovery code."""

from __future__ import annotations

from typing import Any

from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django.forms import Field
from django.utils.translation import gettext_lazy as _


def _worded(field: Field, hint: Any) -> None:
    field.label, field.help_text = _("Code"), hint
    field.error_messages |= {"required": _("Fill in the code.")}
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs |= {"inputmode": "numeric"}


class CodeForm(AuthenticateForm):
    """At signing in."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        _worded(self.fields["code"], _("Six digits of your app, or one of your recovery codes."))


class CodeAgainForm(ReauthenticateForm):
    """Once more, before something that matters."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        _worded(self.fields["code"], _("Six digits of your app, or one of your recovery codes."))


class FirstCodeForm(ActivateTOTPForm):
    """The first code, which proves that the app was set up well."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        _worded(self.fields["code"], _("The six digits that your app shows now."))
