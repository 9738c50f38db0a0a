"""The fields of a report: closed lists and numbers, each with "I do not know"."""

import sys

import pytest
from django import forms
from django.utils.translation import override

from evaluation import codes
from evaluation.report_fields import session_report_fields
from facilitation import report_fields as asked

FIELDS = [
    "province",
    "setting",
    "girls",
    "first_timers",
    "age_band",
    "girls_language",
    "steps_done",
    "medium",
]
NADIA = {
    "province": "antwerp",
    "setting": "residential",
    "girls": "6",
    "first_timers": "4",
    "age_band": "14_15",
    "girls_language": "nl",
    "steps_done": ["check_in", "talk"],
    "medium": "screen",
}


def form(**typed: object) -> forms.Form:
    """The form that a facilitator fills in."""
    made = type("Report", (forms.Form,), session_report_fields())
    return made({**NADIA, **typed})


def test_the_room_of_the_report_gets_them_in_the_order_of_asking() -> None:
    assert list(asked.session_report_fields()) == FIELDS


def test_numbers_come_back_as_numbers() -> None:
    filled = form()
    assert filled.is_valid(), filled.errors
    assert (filled.cleaned_data["girls"], filled.cleaned_data["first_timers"]) == (6, 4)


@pytest.mark.parametrize("name", FIELDS)
def test_each_may_be_answered_with_i_do_not_know(name: str) -> None:
    filled = form(**{name: ["unknown"] if name == "steps_done" else "unknown"})
    assert filled.is_valid(), filled.errors
    assert filled.cleaned_data[name] in (None, "unknown", ["unknown"])


@pytest.mark.parametrize("name", FIELDS)
def test_none_may_be_left_open_by_accident(name: str) -> None:
    assert form(**{name: ""}).has_error(name, "required")


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("girls", "0"),
        ("girls", "21"),
        ("girls", "six"),
        ("first_timers", "-1"),
        ("province", "Home De Vlinder"),
    ],
)
def test_what_is_not_on_the_list_is_refused(name: str, typed: str) -> None:
    assert form(**{name: typed}).has_error(name)


def test_every_code_has_a_word_in_three_languages() -> None:
    modules = [
        codes,
        *(module for name, module in sys.modules.items() if name.startswith("evaluation.questions.")),
    ]
    found = {
        id(one): one for module in modules for one in vars(module).values() if isinstance(one, codes.CodeList)
    }
    assert len(found) == 8
    for language in ("nl", "fr", "en"):
        with override(language):
            assert all(str(each.word(code)) for each in found.values() for code in each.codes)
