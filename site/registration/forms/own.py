"""The forms of somebody's own page."""

from typing import Any

from allauth.account.adapter import get_adapter
from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from registration.forms.fields import (
    REQUIRED,
    AddressField,
    PlainTextField,
    WorkForm,
    first_name_field,
    last_name_field,
)
from registration.models import User


class AnswerForm(forms.Form):
    """The answer to a manager's question."""

    answer = PlainTextField(
        label=_("Your answer"),
        max_length=2000,
        rows=4,
        error_messages={"required": _("Write your answer.")},
    )


class CorrectForm(WorkForm):
    """Correcting what was told."""

    field_order = ["first_name", "last_name", "background", "background_text"]
    first_name = first_name_field()
    last_name = last_name_field()
    language = forms.ChoiceField(
        label=_("Language"), choices=settings.LANGUAGES, help_text=_("In this language we write to you.")
    )


class PasswordForm(forms.Form):
    """Asks for the password of who is signed in, as allauth does: with its limit on trying."""

    password = forms.CharField(
        label=_("Your password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages=REQUIRED,
    )

    def __init__(self, user: User, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.user = user

    def clean_password(self) -> str:
        """The password; raises ValidationError where it is not hers."""
        password: str = self.cleaned_data["password"]
        if not get_adapter().reauthenticate(self.user, password):
            raise get_adapter().validation_error("incorrect_password")
        return password


class NewAddressForm(PasswordForm):
    """Another e-mail address for the account."""

    email = AddressField(label=_("New work e-mail address"))
    field_order = ["email", "password"]

    def clean_email(self) -> str:
        """The address; raises ValidationError where she has it already."""
        email: str = self.cleaned_data["email"]
        if email == self.user.email:
            raise forms.ValidationError(_("You use this address already."))
        return email


class AddressForm(forms.Form):
    """An address to send a link to."""

    email = AddressField(label=_("Work e-mail address"))
