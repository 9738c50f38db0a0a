"""Signing in."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import LoginForm
from django.utils.translation import gettext_lazy as _


class SignInForm(LoginForm):
    """E-mail address and password, with our words."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        email, password = self.fields["login"], self.fields["password"]
        email.label, password.label, password.help_text = _("E-mail address"), _("Password"), ""
        email.error_messages |= {
            "required": _("Fill in your e-mail address."),
            "invalid": _("Fill in a whole e-mail address, such as name@organisation.be."),
        }
        password.error_messages |= {"required": _("Fill in your password.")}
        for field in (email, password):
            field.widget.attrs.pop("placeholder", None)
