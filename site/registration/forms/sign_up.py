"""Signing up: everything is asked on one form."""

from typing import Any

from allauth.account.forms import SignupForm
from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from registration.forms.conduct import ConductForm
from registration.forms.fields import AddressField, WorkForm, first_name_field, last_name_field
from registration.models import User
from registration.person import register


class SignUpForm(WorkForm, ConductForm, SignupForm):
    """Name, work e-mail, password, work, language and the code of conduct."""

    field_order = [
        "first_name",
        "last_name",
        "email",
        "password1",
        "background",
        "background_text",
        "organisation_name",
        "organisation_kind",
        "organisation_province",
        "language",
        "code_of_conduct",
        "code_version",
    ]
    first_name = first_name_field()
    last_name = last_name_field()
    email = AddressField()
    language = forms.ChoiceField(
        label=_("Language"), choices=settings.LANGUAGES, help_text=_("In this language we write to you.")
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["language"].initial = get_language()
        email, password = self.fields["email"], self.fields["password1"]
        email.label = _("Work e-mail address")  # allauth sets its own on every form
        email.help_text = _("We send a link to it, to know that it is yours.")
        password.label = _("Password")
        password.help_text = _(
            "At least 10 signs. Three words in a row are easy to remember and hard to guess."
        )
        password.error_messages |= {"required": _("Choose a password.")}
        password.widget.attrs.pop("placeholder", None)

    def try_save(self, request: HttpRequest) -> tuple[User | None, HttpResponse | None]:
        """Saves a new account. Where the address is known it only costs as much time as that does."""
        if self.account_already_exists:
            User().set_password(self.cleaned_data["password1"])
        user, response = super().try_save(request)
        return user, response

    def signup(self, request: HttpRequest, user: User) -> None:
        """Keeps what was told beside the account: allauth calls this when the account is made."""
        user.language = self.cleaned_data["language"]
        user.save(update_fields=["language"])
        register(user, self.work(), timezone.now())
