"""Method: one instruction at a time, then the cards; the form is said with a sign and a word."""

from typing import Any

import pytest
from django.utils.translation import override

from modules.starter.text import raw
from tests.modules.steps.drawn import draw, made

pytestmark = [pytest.mark.django_db, pytest.mark.content]

CARDS = [{"text": f"Kaart nummer {number}", "drawing": ""} for number in range(1, 10)]


def _made(**changes: Any) -> Any:
    return made("method", **{name: raw(value, "test", name) for name, value in changes.items()})


def test_the_first_instruction_is_open_and_the_cards_follow_the_instructions() -> None:
    step = made("method")
    html = draw(step, "group")
    assert html.count('type="radio"') == len(step.value["instructions"]) + len(step.value["cards"])
    assert html.count(" checked") == 1
    assert html.index(step.value["instructions"][-1]) < html.index(step.value["cards"][0]["text"])


def test_a_card_shows_its_drawing_and_one_without_shows_its_words_alone() -> None:
    cards = [{"text": "Met een sleutel", "drawing": "thing-key"}, {"text": "Zonder", "drawing": ""}]
    html = draw(_made(cards=cards), "group")
    assert html.count('class="drawing"') == 1
    assert "<p>Zonder</p>" in html


def test_a_method_needs_no_cards() -> None:
    step = _made(cards=[])
    assert "turn-card" not in draw(step, "group")
    assert draw(step, "print").count('<section class="a4"') == 1


@pytest.mark.parametrize(
    ("form", "icon", "manner"),
    [
        ("group", "form-group", "Method, with the whole group"),
        ("pairs", "form-pairs", "Method, in pairs"),
        ("alone", "form-alone", "Method, each alone"),
        ("moving", "form-moving", "Method, moving through the room"),
    ],
)
def test_the_form_has_a_sign_on_each_side_and_a_name_in_the_run_sheet(
    form: str, icon: str, manner: str
) -> None:
    step = made("method", form=form)
    assert all(f"icon-{icon}" in draw(step, side) for side in ("group", "screen", "print"))
    with override("en"):
        assert step.manner == manner


def test_a_draft_without_a_form_still_has_a_manner() -> None:
    with override("en"):
        assert made("method", form="").manner == "Method, on screen or on paper"


def test_nine_cards_take_two_sheets_beside_the_sheet_for_the_wall() -> None:
    assert draw(_made(cards=CARDS), "print").count('<section class="a4"') == 3


@pytest.mark.parametrize("sheet", ["circle-outline", "silhouette-outline"])
def test_what_a_girl_works_on_is_a_sheet_of_its_own_and_not_on_the_big_screen(sheet: str) -> None:
    step, bare = _made(sheet=sheet, cards=[]), _made(cards=[])
    assert draw(step, "print").count('<section class="a4"') == 2
    assert draw(step, "print").count('<div class="to-work-on"><svg') == 1
    assert draw(step, "group") == draw(bare, "group")


def test_a_method_that_was_saved_before_there_were_such_sheets_prints_none() -> None:
    assert "to-work-on" not in draw(made("method", sheet=None), "print")


def test_the_facilitator_reads_the_cards_and_what_to_ask_afterwards() -> None:
    step = made("method")
    html = draw(step, "screen")
    assert step.value["cards"][0]["text"] in html
    assert step.value["afterwards"][0] in html
    assert step.value["paper"][0] in html
