"""Passwords: a new one, another one, the same once more. Each is asked once; the browser can show it."""

from typing import Any

from allauth.account.forms import (
    ChangePasswordForm,
    ReauthenticateForm,
    ResetPasswordForm,
    ResetPasswordKeyForm,
)
from django.forms import Field
from django.utils.translation import gettext_lazy as _

from registration.forms.fields import AddressField

RULE = _("At least 10 signs. Three words in a row are easy to remember and hard to guess.")


def _worded(field: Field, label: Any, problem: Any, hint: Any = "") -> None:
    field.label, field.help_text = label, hint
    field.error_messages |= {"required": problem}
    field.widget.attrs.pop("placeholder", None)


class ResetForm(ResetPasswordForm):
    """An address to send a link to."""

    email = AddressField(
        label=_("E-mail address"), error_messages={"required": _("Fill in your e-mail address.")}
    )


class NewPasswordForm(ResetPasswordKeyForm):
    """A new password, after a link."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        del self.fields["password2"]
        _worded(self.fields["password1"], _("New password"), _("Choose a password."), RULE)


class ChangeForm(ChangePasswordForm):
    """Another password, after the one she has now."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        del self.fields["password2"]
        _worded(self.fields["oldpassword"], _("The password you have now"), _("Fill in your password."))
        _worded(self.fields["password1"], _("New password"), _("Choose a password."), RULE)


class AgainForm(ReauthenticateForm):
    """The password once more, before something that matters."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        _worded(self.fields["password"], _("Your password"), _("Fill in your password."))
