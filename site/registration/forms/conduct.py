"""Agreeing to the code of conduct: at signing up, and again when a newer one came."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from registration import code_of_conduct


def _current() -> str:
    return code_of_conduct.CURRENT


class ConductForm(forms.Form):
    """A tick, for the version that was on the screen."""

    code_of_conduct = forms.BooleanField(
        label=_("I have read the code of conduct and I keep to it."),
        error_messages={"required": _("Read the code of conduct, and tick that you keep to it.")},
    )
    code_version = forms.CharField(widget=forms.HiddenInput, initial=_current, required=False, max_length=16)

    def clean(self) -> dict[str, Any]:
        """Asks to read the code once more where it changed between showing and sending."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("code_version") != code_of_conduct.CURRENT:
            self.add_error("code_of_conduct", _("The code of conduct has changed. Please read it once more."))
        return cleaned
