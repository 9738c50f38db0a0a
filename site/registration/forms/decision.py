"""The forms of the manager's queue."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from registration.decisions import Decision, Ruling
from registration.forms.fields import PlainTextField
from registration.models import Organisation, State, User

NEW = "new"


class FilterForm(forms.Form):
    """Which registrations the list shows."""

    state = forms.ChoiceField(label=_("State"), required=False, choices=[*State.choices, ("all", _("all"))])
    q = forms.CharField(label=_("Search by name, address or organisation"), required=False, max_length=100)


class DecisionForm(forms.Form):
    """One decision on one version of a case."""

    decision = forms.ChoiceField(choices=Decision.choices, widget=forms.HiddenInput)
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    organisation = forms.ChoiceField(
        label=_("Which organisation is it?"), required=False, widget=forms.RadioSelect
    )
    text = PlainTextField(
        label=_("Reason or question"),
        max_length=2000,
        rows=3,
        required=False,
    )

    def __init__(self, *args: Any, known: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["organisation"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  (tells the type)
        field.choices = [*known, (NEW, _("It is not known yet: make it new"))]

    def clean(self) -> dict[str, Any]:
        """Asks for the text and the organisation that the decision needs."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        decision = Decision(cleaned["decision"]) if cleaned.get("decision") else None
        if decision and decision.needs_text and not cleaned.get("text") and "text" not in self.errors:
            self.add_error("text", _("Write the reason or the question: the person reads it in her mail."))
        if decision and decision.needs_organisation and not cleaned.get("organisation"):
            self.add_error("organisation", _("Choose which organisation it is, or make it new."))
        return cleaned

    def ruling(self, by: User) -> Ruling:
        """The decision, of a valid form."""
        chosen = self.cleaned_data["organisation"]
        known = chosen not in {"", NEW}
        return Ruling(
            decision=Decision(self.cleaned_data["decision"]),
            by=by,
            seen_version=self.cleaned_data["version"],
            text=self.cleaned_data["text"],
            organisation=Organisation.objects.get(pk=chosen) if known else None,
        )
