"""The form of a sign-off: a month is picked as a month, and one that has not come yet is refused."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

MONTH = "%Y-%m"


class SignOffForm(WagtailAdminModelForm):
    """What an editor writes down after a talk or a round."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Asks for a month without a day, and lists the versions by module and audience."""
        super().__init__(*args, **kwargs)
        if "month" in self.fields:
            old = self.fields["month"]
            self.fields["month"] = forms.DateField(
                label=old.label,
                help_text=old.help_text,
                input_formats=[MONTH],
                widget=forms.DateInput(format=MONTH, attrs={"type": "month", "placeholder": "2026-03"}),
                error_messages={"invalid": _("Write year and month, for example 2026-03.")},
            )
        if "adaptation" in self.fields:
            versions = self.fields["adaptation"].queryset
            self.fields["adaptation"].queryset = versions.select_related("page__locale", "audience").order_by(
                "page__number", "page__locale__language_code", "audience__code"
            )

    def clean_month(self) -> Any:
        """A month that has begun."""
        month = self.cleaned_data["month"]
        if month > timezone.localdate():
            raise ValidationError(_("This month has not come yet."))
        return month
