"""Fields of a report: codes and numbers only, each may be "I do not know". A number that is not known is `None`."""

from django import forms
from django.forms.widgets import ChoiceWidget
from django.utils.translation import gettext as _

from evaluation.codes import UNKNOWN, CodeList, Word
from facilitation.reports import MOST_GIRLS


def choice_field(
    codes: CodeList, label: Word, widget: type[ChoiceWidget] = forms.RadioSelect
) -> forms.ChoiceField:
    """One code of a list."""
    first = [("", _("Choose"))] if widget is forms.Select else []
    return forms.ChoiceField(
        label=str(label),
        choices=[*first, *codes.choices()],
        widget=widget,
        error_messages={"required": _("Choose what fits, or “I do not know”.")},
    )


def number_field(label: Word, least: int, hint: Word = "") -> forms.TypedChoiceField:
    """A number of girls, from `least` to the most that a report can have."""
    numbers = [(str(number), str(number)) for number in range(least, MOST_GIRLS + 1)]
    return forms.TypedChoiceField(
        label=str(label),
        help_text=str(hint),
        choices=[("", _("Choose")), *numbers, (UNKNOWN, _("I do not know"))],
        coerce=lambda given: None if given == UNKNOWN else int(given),
        empty_value=None,
        error_messages={"required": _("Choose a number, or “I do not know”.")},
    )
