"""What a report asks a facilitator, so that the questions of the evaluation can be answered.

Codes and numbers only, each may be "I do not know". `steps_done` offers every kind of step: the form of a
module leaves those away that the module does not have. A number that is not known is told as `None`.
"""

from django import forms
from django.forms.widgets import ChoiceWidget
from django.utils.translation import gettext as _

from evaluation.codes import (
    AGE_BANDS,
    GIRLS_LANGUAGES,
    MEDIA,
    PROVINCES,
    SETTINGS,
    STEP_KINDS,
    UNKNOWN,
    CodeList,
)
from facilitation.reports import MOST_GIRLS


def session_report_fields() -> dict[str, forms.Field]:
    """Answers the hook of that name: the fields by name, in the order in which they are asked."""
    return {
        "province": _one(PROVINCES, _("In which province did the session take place?"), forms.Select),
        "setting": _one(SETTINGS, _("Where did the group meet?")),
        "girls": _number(_("How many girls took part?"), 1),
        "first_timers": _number(
            _("How many of them took part for the first time?"),
            0,
            _("In this tool, in any module. A girl who did another module before does not count again."),
        ),
        "age_band": _one(AGE_BANDS, _("How old are the girls?")),
        "girls_language": _one(GIRLS_LANGUAGES, _("Which language do the girls speak with each other?")),
        "steps_done": forms.MultipleChoiceField(
            label=_("Which steps did you do?"),
            choices=list(STEP_KINDS.choices()),
            widget=forms.CheckboxSelectMultiple,
            error_messages={"required": _("Choose the steps that you did, or “I do not know”.")},
        ),
        "medium": _one(MEDIA, _("Did you work on screen or on paper?")),
    }


def _one(codes: CodeList, label: str, widget: type[ChoiceWidget] = forms.RadioSelect) -> forms.ChoiceField:
    first = [("", _("Choose"))] if widget is forms.Select else []
    return forms.ChoiceField(
        label=label,
        choices=[*first, *codes.choices()],
        widget=widget,
        error_messages={"required": _("Choose what fits, or “I do not know”.")},
    )


def _number(label: str, least: int, hint: str = "") -> forms.TypedChoiceField:
    numbers = [(str(number), str(number)) for number in range(least, MOST_GIRLS + 1)]
    return forms.TypedChoiceField(
        label=label,
        help_text=hint,
        choices=[("", _("Choose")), *numbers, (UNKNOWN, _("I do not know"))],
        coerce=lambda given: None if given == UNKNOWN else int(given),
        empty_value=None,
        error_messages={"required": _("Choose a number, or “I do not know”.")},
    )
