"""What somebody typed, in the words of its form, so that whoever sends it knows what goes out in her name."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext

from facilitation.report_fields import session_report_fields
from registration.forms import decision, own, sign_up
from squad.preserve_admin_form import label_of, model_of

HIDDEN = frozenset(
    {"uuid", "version", "code_version", "next", "question"}
)  # marks of a form, not words of a person
LONGEST = 600  # signs of one answer that are shown


def readable(typed: Iterable[tuple[str, str]], path: str = "") -> list[tuple[str, str]]:
    """Label and answer of each field that holds something, several choices in one line.

    A field of our own forms speaks their words, and one of an editor's form at `path` those of its model and blocks;
    of another form it is shown by its name.
    """
    typed = list(typed)
    model = model_of(path) if path else None
    if model is not None:
        return _of_an_editor(typed, model)
    known = _fields()
    answers_by_label: dict[str, list[str]] = {}
    for name, value in typed:
        if name not in HIDDEN and value.strip():
            answers_by_label.setdefault(name, []).append(_words(known.get(name), value))
    return [(_label(name, known.get(name)), ", ".join(answers)) for name, answers in answers_by_label.items()]


def _of_an_editor(typed: list[tuple[str, str]], model: type[Model]) -> list[tuple[str, str]]:
    """What an editor typed; how her form is built says nothing to her and is left out."""
    posted = dict(typed)
    answers_by_label: dict[str, list[str]] = {}
    for name, value in typed:
        label = label_of(name, model, posted) if value.strip() else ""
        if label:
            answer = gettext("yes") if value == "on" else _words(None, value)
            answers_by_label.setdefault(label, []).append(answer)
    return [(label, ", ".join(answers)) for label, answers in answers_by_label.items()]


def _fields() -> Mapping[str, forms.Field]:
    ours = (sign_up.SignUpForm, own.NewAddressForm, own.CorrectForm, own.AnswerForm, decision.DecisionForm)
    fields: dict[str, forms.Field] = {}
    for form in ours:
        fields |= form.base_fields
    return fields | session_report_fields()


def _label(name: str, field: forms.Field | None) -> str:
    if name == "decision":
        return gettext("Your decision")
    if name == "email":
        return gettext("Work e-mail address")
    return str(field.label or capfirst(name)) if field else name


def _words(field: forms.Field | None, value: str) -> str:
    if isinstance(field, forms.BooleanField):
        return gettext("yes")
    if isinstance(field, forms.ChoiceField):
        choices: Any = field.choices
        return str(dict(choices).get(value, value))
    return value if len(value) <= LONGEST else f"{value[:LONGEST]}…"
