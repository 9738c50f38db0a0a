"""The two forms of a session: how it starts, and the report of one minute."""

import uuid
from collections.abc import Collection
from datetime import time
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from facilitation.clock import read_time
from facilitation.report_fields import FIRST_TIMERS, GIRLS, STEPS_DONE, UNKNOWN, session_report_fields
from facilitation.reports import MANY_GIRLS, MOST_GIRLS, Answer
from modules.sessions.run_sheet import LENGTHS


class StartForm(forms.Form):
    """Which version, which language on the group's screen, when and how long; it travels in the address."""

    version = forms.ChoiceField(widget=forms.RadioSelect)
    length = forms.TypedChoiceField(
        label=_("You have"),
        choices=[("", _("as long as it takes")), *((length, f"{length} min") for length in LENGTHS)],
        coerce=int,
        empty_value=None,
        required=False,
    )
    screen = forms.ChoiceField(label=_("The group’s screen speaks"), widget=forms.RadioSelect)
    start = forms.CharField(
        label=_("You start at"),
        max_length=5,
        widget=forms.TimeInput(attrs={"type": "time", "autocomplete": "off"}),
        error_messages={"required": _("Fill in when you start, for example 14:00.")},
    )

    def __init__(self, *args: Any, versions: list[Any], screens: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices("version").choices = versions
        self.choices("screen").choices = screens

    def choices(self, name: str) -> forms.ChoiceField:
        """The field `name`, known to be a closed list."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  (for the type checker)
        return field

    def clean_start(self) -> time:
        """The start as a time of day."""
        value = read_time(self.cleaned_data["start"])
        if value is None:
            raise forms.ValidationError(_("Fill in when you start, for example 14:00."))
        return value


class ReportForm(forms.Form):
    """What whoever counts asks of a session: codes and numbers, each may stay unknown.

    `uuid` is made when the form is opened and comes back with it, so that sending twice is one report; a form that
    lost its mark gets a new one. `kinds` are the kinds of steps that this module has. `many` is shown only when
    more than 12 girls were filled in: the number is asked once more.
    """

    uuid = forms.UUIDField(widget=forms.HiddenInput)
    many = forms.BooleanField(required=False)

    def __init__(self, data: QueryDict | None = None, *, kinds: Collection[str] = ()) -> None:
        if data is not None and not _is_uuid(data.get("uuid", "")):
            data = data.copy()
            data["uuid"] = str(uuid.uuid4())
        super().__init__(data, initial={"uuid": uuid.uuid4()})
        self.asked = session_report_fields()
        for name, field in self.asked.items():
            self.fields[name] = field
        if isinstance(steps := self.asked.get(STEPS_DONE), forms.MultipleChoiceField):
            offered: Any = steps.choices
            steps.choices = [choice for choice in offered if choice[0] in {*kinds, UNKNOWN}]

    def clean(self) -> dict[str, Any]:
        """The rules between the numbers: 1 to 20, asked once more above 12, never more first-timers than girls."""
        cleaned = super().clean() or {}
        girls, first = cleaned.get(GIRLS), cleaned.get(FIRST_TIMERS)
        if girls is not None and not 1 <= girls <= MOST_GIRLS:
            self.add_error(GIRLS, gettext("Fill in a number from 1 to 20, or leave it empty."))
        elif girls is not None and girls > MANY_GIRLS and not cleaned.get("many"):
            self.add_error("many", self._are_you_sure(girls))
        if first is not None and not 0 <= first <= (MOST_GIRLS if girls is None else girls):
            self.add_error(FIRST_TIMERS, self._at_most(girls))
        return cleaned

    @property
    def asks_once_more(self) -> bool:
        """Whether the number of girls is one that is asked once more."""
        return "many" in self.errors or bool(self.cleaned_girls and self.cleaned_girls > MANY_GIRLS)

    @property
    def cleaned_girls(self) -> int | None:
        """How many girls were filled in; `None` when that is not known (yet)."""
        value = getattr(self, "cleaned_data", {}).get(GIRLS)
        return value if isinstance(value, int) else None

    def answers(self) -> dict[str, Answer]:
        """What was answered, by name: a code, a number, codes, or `None`; nothing chosen is "unknown"."""
        return {name: self._answer(name, field) for name, field in self.asked.items()}

    def _answer(self, name: str, field: forms.Field) -> Answer:
        value = self.cleaned_data.get(name)
        if isinstance(field, forms.MultipleChoiceField):
            return list(value or []) or None
        if value == "" or (value is None and not _is_number(field)):
            return UNKNOWN
        return int(value) if isinstance(value, int) else value

    @staticmethod
    def _are_you_sure(girls: int) -> str:
        return gettext("You filled in %(girls)s girls. That is a big group: tick the box if it is right.") % {
            "girls": girls
        }

    @staticmethod
    def _at_most(girls: int | None) -> str:
        if girls is None:
            return gettext("Fill in a number from 0 to 20, or leave it empty.")
        return ngettext(
            "There was %(girls)s girl, so at most one can be there for the first time.",
            "There were %(girls)s girls, so at most that many can be there for the first time.",
            girls,
        ) % {"girls": girls}


def _is_number(field: forms.Field) -> bool:
    return isinstance(field, forms.IntegerField | forms.TypedChoiceField)


def _is_uuid(text: str) -> bool:
    try:
        uuid.UUID(text)
    except ValueError:
        return False
    return True
