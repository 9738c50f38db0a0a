"""The form in which an editor asks for an exception: what was found is given, and she writes why."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm


class OverrideForm(WagtailAdminModelForm):
    """Its instance says which finding ; refuses a second exception while one waits or holds."""

    def clean(self) -> dict[str, Any]:
        """Looks whether the same was asked already."""
        from accessibility.exceptions.override_request import (
            is_asked,  # it knows the models, whose form this is
        )

        cleaned: dict[str, Any] = super().clean()
        if is_asked(self.instance, timezone.localdate()):
            raise ValidationError(_("An exception for this was asked already, or holds."))
        return cleaned

    def save(self, commit: bool = True) -> Any:
        """Keeps the day on which it was asked."""
        self.instance.asked_on = self.instance.asked_on or timezone.localdate()
        return super().save(commit=commit)


def about_of(number: int) -> str:
    """What a rule is about, in two or three words."""
    return str(_ABOUT.get(number, ""))


_ABOUT = {
    2: _("captions slow enough"),
    3: _("captions slower still"),
    4: _("captions long enough on the screen"),
    5: _("captions in short lines"),
    6: _("captions for all that is said"),
    7: _("who speaks, and sounds"),
    8: _("the text of a film"),
    9: _("sign language"),
    10: _("the signer is seen well"),
    11: _("loudness"),
    12: _("quiet behind speech"),
    15: _("easy to read"),
    16: _("easier to read"),
    17: _("hard words explained"),
    18: _("figures of speech"),
    19: _("read aloud"),
    20: _("something to look at"),
    21: _("licences"),
    22: _("up to date"),
    24: _("who looked and who tried"),
    26: _("pictures described"),
    27: _("tried by machine on each screen"),
    28: _("contrast and large buttons"),
    29: _("by keys, by taps, without motion"),
}
