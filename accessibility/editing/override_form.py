"""The form in which an editor asks for an exception: what was found is given, and she writes why."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from accessibility.overrides.override_request import is_asked


class OverrideForm(WagtailAdminModelForm):
    """Its instance says which finding ; refuses a second exception while one waits or holds."""

    def clean(self) -> dict[str, Any]:
        """Looks whether the same was asked already."""
        cleaned: dict[str, Any] = super().clean()
        if is_asked(self.instance, timezone.localdate()):
            raise ValidationError(_("An exception for this was asked already, or holds."))
        return cleaned

    def save(self, commit: bool = True) -> Any:
        """Keeps the day on which it was asked."""
        self.instance.asked_on = self.instance.asked_on or timezone.localdate()
        return super().save(commit=commit)
