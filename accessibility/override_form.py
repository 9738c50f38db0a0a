"""The form in which an editor asks for an exception: only rules that can be set aside, and one at a time."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm


class OverrideForm(WagtailAdminModelForm):
    """Offers the rules by number and name; refuses a second exception while one waits or holds."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "rule" in self.fields:
            old = self.fields["rule"]
            self.fields["rule"] = forms.TypedChoiceField(
                label=old.label, help_text=old.help_text, coerce=int, choices=[("", "---------"), *_rules()]
            )

    def clean(self) -> dict[str, Any]:
        """Looks whether the same was asked already, and whether the version has to keep this rule."""
        from accessibility.overrides import kept_by, same

        cleaned: dict[str, Any] = super().clean()
        page, rule, audience = cleaned.get("page"), cleaned.get("rule"), cleaned.get("audience")
        if page is None or rule is None:
            return cleaned
        if rule not in kept_by(audience):
            raise ValidationError({"rule": _("This version does not have to keep this rule.")})
        if same(page, audience, rule, timezone.localdate()).exists():
            raise ValidationError(
                _("An exception for this rule in this version was asked already, or holds.")
            )
        return cleaned

    def save(self, commit: bool = True) -> Any:
        """Keeps the day on which it was asked."""
        self.instance.asked_on = self.instance.asked_on or timezone.localdate()
        return super().save(commit=commit)


def _rules() -> list[tuple[int, str]]:
    """The rules that can be set aside: number and what it is about."""
    from accessibility.gate.rule import NEVER_OVERRIDDEN
    from accessibility.gate.rules import RULES

    return [
        (number, gettext("Rule %(number)s: %(about)s") % {"number": number, "about": about_of(number)})
        for number in RULES
        if number not in NEVER_OVERRIDDEN
    ]


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
