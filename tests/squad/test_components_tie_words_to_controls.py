"""The components: what a screen reader hears, and what a wrong use is told."""

import re
from typing import Any

import pytest
from django import forms
from django.template import Context, Template
from django.utils.translation import gettext, override

from squad import discs


class Report(forms.Form):
    """A small form with each kind of control."""

    email = forms.EmailField(label="Work address", help_text="Of your organisation.")
    medium = forms.ChoiceField(
        label="Medium", choices=[("a", "Screen"), ("b", "Paper")], widget=forms.RadioSelect
    )
    note = forms.CharField(label="Note", required=False)
    accept = forms.BooleanField(label="I accept")
    token = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, Any]:
        """Something is wrong with the whole."""
        raise forms.ValidationError("Sent twice.")


def render(text: str, **context: Any) -> str:
    """A template in English, as a page would render it."""
    with override("en"):
        return Template(text).render(Context(context))


def test_a_field_ties_label_hint_and_error_to_its_control() -> None:
    text = render("{% field form.email %}", form=Report({"email": "lotte@"}))
    assert '<label for="id_email">Work address</label>' in text
    assert 'id="id_email_helptext"' in text
    assert 'id="id_email_error"' in text
    assert 'aria-invalid="true"' in text
    assert 'aria-describedby="id_email_helptext id_email_error"' in text
    assert text.index("Work address") < text.index("Of your organisation") < text.index("<input")


def test_choices_are_one_group_with_a_legend() -> None:
    text = render("{% field form.medium %}", form=Report({}))
    assert "<fieldset" in text
    assert "<legend>Medium</legend>" in text
    assert 'aria-describedby="id_medium_error"' in text
    assert '<label class="check" for="id_medium_1">' in text


def test_a_field_that_may_stay_empty_says_so_and_a_hidden_one_says_nothing() -> None:
    assert "(optional)" in render("{% field form.note %}", form=Report())
    assert "(optional)" not in render("{% field form.email %}", form=Report())
    assert "label" not in render("{% field form.token %}", form=Report())


def test_the_summary_leads_to_each_field_in_words_that_stand_alone() -> None:
    text = render("{% form_errors form %}", form=Report({"email": "lotte@"}))
    assert 'role="alert" tabindex="-1" data-form-errors' in text
    assert "3 things are not right yet" in text
    assert "Sent twice." in text
    assert '<a href="#id_email">Enter a valid email address.</a>' in text
    assert '<a href="#id_medium_0">Medium: This field is required.</a>' in text
    assert '<a href="#id_accept">I accept: This field is required.</a>' in text


def test_what_is_wrong_with_two_fields_is_said_with_the_name_of_each() -> None:
    class Session(forms.Form):
        said = {"required": "Choose what fits."}
        setting = forms.CharField(label="Where was it?", error_messages=said)
        age_band = forms.CharField(label="Age", error_messages=said)

    text = render("{% form_errors form %}", form=Session({}))
    assert '<a href="#id_setting">Where was it? Choose what fits.</a>' in text
    assert '<a href="#id_age_band">Age: Choose what fits.</a>' in text


def test_a_form_without_errors_has_no_summary() -> None:
    assert render("{% form_errors form %}", form=Report()).strip() == ""


def test_what_a_person_typed_is_never_markup() -> None:
    text = render(
        '{% notice "bad" heading %}<p>{{ name }}</p>{% endnotice %}', heading="<b>", name="<script>"
    )
    assert "&lt;b&gt;" in text
    assert "&lt;script&gt;" in text


def test_a_button_with_an_address_is_a_link_and_without_one_a_button() -> None:
    link = render('{% button "Go on" href="/nl/" icon="arrow" %}')
    assert link.lstrip().startswith('<a class="button" href="/nl/">')
    assert link.index("Go on") < link.index("<svg")
    back = render('{% button "Back" kind="second back" icon="back" name="to" value="1" %}')
    assert '<button class="button second back" type="submit" name="to" value="1">' in back
    assert back.index("<svg") < back.index("Back")


@pytest.mark.parametrize(
    "tag", ['{% icon "pony" %}', '{% drawing "pony" %}', '{% notice "pink" %}{% endnotice %}']
)
def test_a_name_that_the_house_does_not_know_is_an_error(tag: str) -> None:
    with pytest.raises(LookupError):
        render(tag)


def test_the_disc_fills_up_to_the_step_and_says_so() -> None:
    text = render("{% wedges 7 4 %}")
    assert 'aria-label="Step 4 of 7"' in text
    assert (text.count('class="i"'), text.count('class="p"'), text.count('class="n"')) == (3, 1, 3)
    done = render("{% wedges 7 8 %}")
    assert done.count('class="i"') == 7
    assert 'aria-label="Step 7 of 7"' in done


def test_a_modules_sign_is_whole_with_one_wedge_out_of_place() -> None:
    assert 'aria-label="Module 40"' in render("{% wedges 12 40 whole=True %}")
    text = render("{% wedges 5 4 whole=True %}")
    assert 'aria-label="Module 4 of 5"' in text
    assert (text.count('class="i"'), text.count('class="p"')) == (4, 1)
    assert discs.wedge(4, 5, out=2.2) != discs.wedge(4, 5)


def test_the_disc_speaks_the_language_of_the_page_also_from_the_cache() -> None:
    assert 'aria-label="Step 1 of 3"' in render("{% wedges 3 1 %}")
    with override("fr"):
        words = gettext("Step %(current)s of %(total)s") % {"current": 1, "total": 3}
        assert f'aria-label="{words}"' in Template("{% wedges 3 1 %}").render(Context())


def test_a_disc_of_one_step_is_a_whole_circle() -> None:
    assert discs.wedge(1, 1) == "M20 3.5A16.5 16.5 0 1 1 20 36.5A16.5 16.5 0 1 1 20 3.5Z"


@pytest.mark.parametrize(("total", "current"), [(0, 0), (5, -1)])
def test_a_disc_that_cannot_be_is_refused(total: int, current: int) -> None:
    with pytest.raises(ValueError, match="cannot be drawn"):
        discs.wedges(total, current)


def test_the_ring_gives_each_step_its_share_of_the_turn() -> None:
    arcs = discs.ring([10, 20, 30], current=2)
    assert [arc.state for arc in arcs] == ["done", "now", "next"]
    halves = discs.ring([30, 30])
    assert halves[0].x == pytest.approx(220 - halves[1].x)
    assert re.search(r"A94 94 0 1 1", discs.ring([50, 10])[0].path), (
        "more than half a turn takes the long way"
    )
    assert discs.ring([45, 1])[1].digits == []


@pytest.mark.parametrize("minutes", [[], [10, 0], [-5]])
def test_a_ring_without_minutes_is_refused(minutes: list[int]) -> None:
    with pytest.raises(ValueError, match="a minute or more"):
        discs.ring(minutes)


def test_a_bar_is_as_long_as_its_share_and_refuses_what_is_none() -> None:
    assert 'width="64.0%"' in render("{% bar 64 %}")
    with override("nl"):
        assert 'width="12.5%"' in Template("{% bar 12.5 %}").render(Context()), "a point in every language"
    with pytest.raises(ValueError, match="cannot be drawn"):
        render("{% bar 101 %}")
