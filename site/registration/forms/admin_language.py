"""The language of somebody of the staff: of the admin, and of the mails that she gets."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.account import LocalePreferencesForm


class AdminLanguageForm(LocalePreferencesForm):
    """Wagtail's form of the preferred language. Left empty, the admin speaks the language of her browser."""

    preferred_language = forms.ChoiceField(
        required=False,
        label=_("Preferred language"),
        help_text=_("Of these screens, and of the mails that you get."),
        choices=[("", _("The language of my browser")), *settings.LANGUAGES],
    )

    def save(self, commit: bool = True) -> Any:
        """Keeps it; mails to her are written in the language that was chosen."""
        profile = super().save(commit)
        if chosen := profile.preferred_language:
            type(profile.user).objects.filter(pk=profile.user_id).update(language=chosen)
        return profile
