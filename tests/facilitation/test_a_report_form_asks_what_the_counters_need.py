"""The report form, with fields that this test asks for instead of the evaluation: no database."""

import uuid
from collections.abc import Iterator

import pytest
from django import forms
from django.http import QueryDict
from wagtail import hooks

from facilitation.forms import ReportForm
from facilitation.report_fields import OpenField

MARK = "6f2c8a52-6f2e-4bd7-9d0a-0b6f4f2f8a11"
ANSWERS = {"uuid": MARK, "province": "antwerp", "girls": "6", "first_timers": "4", "steps_done": ["talk"]}


def number(least: int) -> forms.TypedChoiceField:
    choices = [("", "-"), *((str(n), str(n)) for n in range(least, 31)), ("unknown", "?")]
    return forms.TypedChoiceField(
        choices=choices, coerce=lambda v: None if v == "unknown" else int(v), empty_value=None
    )


def fields() -> dict[str, forms.Field]:
    kinds = ["check_in", "talk", "placing", "unknown"]
    return {
        "province": forms.ChoiceField(choices=[("antwerp", "A"), ("namur", "N"), ("unknown", "?")]),
        "girls": number(1),
        "first_timers": number(0),
        "steps_done": forms.MultipleChoiceField(choices=[(kind, kind) for kind in kinds]),
    }


@pytest.fixture(autouse=True)
def _asked() -> Iterator[None]:
    """Only the fields of this file are asked for."""
    hooks.search_for_hooks()
    before = hooks._hooks.pop("session_report_fields", [])
    with hooks.register_temporarily("session_report_fields", fields):
        yield
    hooks._hooks["session_report_fields"] = before


def sent(**changes: str | list[str]) -> ReportForm:
    data = QueryDict(mutable=True)
    for name, value in {**ANSWERS, **changes}.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return ReportForm(data, kinds=["check_in", "talk"])


def test_codes_and_numbers_come_out() -> None:
    form = sent()
    assert form.is_valid(), form.errors
    assert form.answers() == {"province": "antwerp", "girls": 6, "first_timers": 4, "steps_done": ["talk"]}
    assert form.cleaned_data["uuid"] == uuid.UUID(MARK)


def test_everything_may_be_unknown() -> None:
    form = sent(province="unknown", girls="unknown", first_timers="unknown", steps_done=["unknown"])
    assert form.is_valid(), form.errors
    assert form.answers() == {
        "province": "unknown",
        "girls": None,
        "first_timers": None,
        "steps_done": ["unknown"],
    }
    assert form.cleaned_girls is None


def test_nobody_for_the_first_time_is_a_number_and_not_unknown() -> None:
    form = sent(first_timers="0")
    assert form.is_valid(), form.errors
    assert form.answers()["first_timers"] == 0


def test_steps_that_the_module_does_not_have_are_not_asked() -> None:
    assert [code for code, _ in sent().fields["steps_done"].choices] == ["check_in", "talk", "unknown"]
    assert "steps_done" in sent(steps_done=["placing"]).errors


def test_above_twelve_the_number_is_asked_once_more() -> None:
    form = sent(girls="13")
    assert not form.is_valid()
    assert list(form.errors) == ["many"]
    assert "13" in form.errors["many"][0]
    assert form.asks_once_more


def test_a_number_that_was_confirmed_is_taken_and_stays_confirmed() -> None:
    form = sent(girls="13", many="on")
    assert form.is_valid(), form.errors
    assert form.answers()["girls"] == 13
    assert form.asks_once_more


def test_twelve_is_not_asked_again() -> None:
    form = sent(girls="12")
    assert form.is_valid(), form.errors
    assert not form.asks_once_more


@pytest.mark.parametrize("girls", ["0", "21", "-3", "six"])
def test_a_number_outside_one_to_twenty_is_refused_even_when_confirmed(girls: str) -> None:
    assert "girls" in sent(girls=girls, many="on").errors


def test_more_first_timers_than_girls_is_refused_beside_the_field() -> None:
    form = sent(girls="6", first_timers="7")
    assert list(form.errors) == ["first_timers"]
    assert "6" in form.errors["first_timers"][0]


def test_first_timers_may_be_known_when_the_number_of_girls_is_not() -> None:
    assert sent(girls="unknown", first_timers="4").is_valid()
    assert "first_timers" in sent(girls="unknown", first_timers="21").errors


def test_what_was_filled_in_is_still_there_after_a_mistake() -> None:
    form = sent(girls="14", province="namur")
    assert not form.is_valid()
    assert form["province"].value() == "namur"
    assert form["girls"].value() == "14"
    assert form["uuid"].value() == MARK


@pytest.mark.parametrize("mark", ["", "1", "lotte"])
def test_a_form_that_lost_its_mark_gets_a_new_one(mark: str) -> None:
    form = sent(uuid=mark)
    assert form.is_valid(), form.errors
    assert isinstance(form.cleaned_data["uuid"], uuid.UUID)


def test_two_forms_are_two_reports() -> None:
    assert ReportForm()["uuid"].value() != ReportForm()["uuid"].value()


def test_a_field_for_free_text_is_refused() -> None:
    with (
        hooks.register_temporarily("session_report_fields", lambda: {"notes": forms.CharField()}),
        pytest.raises(OpenField, match="notes"),
    ):
        ReportForm()
