"""How far do groups come in a module?"""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from evaluation.codes import STEP_KINDS, UNKNOWN
from evaluation.questions.declaration import SESSIONS
from evaluation.questions.open_rows import step_words
from evaluation.questions.registry import Question, register
from facilitation.reports import SessionReport


def _cells(report: SessionReport) -> Iterable[str]:
    """`module:kind` for each kind of step that was done, once; `module:unknown` where nobody knows."""
    given = report.answers.get("steps_done")
    if given is not None and not isinstance(given, list):
        raise ValueError("steps_done must be a list of codes")
    done = {STEP_KINDS.check(kind) for kind in given or []}
    known = done - {UNKNOWN}
    return [f"{report.module}:{kind}" for kind in sorted(known or {UNKNOWN})]


def _fields() -> dict[str, forms.Field]:
    """Every kind of step: the form of a module leaves those away that the module does not have."""
    field = forms.MultipleChoiceField(
        label=_("Which steps did you do?"),
        choices=list(STEP_KINDS.choices()),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose the steps that you did, or “I do not know”.")},
    )
    return {"steps_done": field}


register(
    Question(
        name="steps",
        order=100,
        title=_("Steps done, by module"),
        dimension=_("Step"),
        definition=_(
            "In how many sessions of a module a step was done, as the facilitator ticked it. A session "
            "counts in the row of every step that it came to, so the rows do not add up."
        ),
        cells=_cells,
        open_words=step_words,
        measures=(SESSIONS,),
        adds_up=False,
        within="module",
        asked=60,
        fields=_fields,
    )
)
