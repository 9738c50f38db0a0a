"""Statements: one at a time; an answer is a place in the room, with a sign besides its word."""

import pytest

from tests.modules.steps.drawn import draw, made

pytestmark = [pytest.mark.django_db, pytest.mark.content]


def test_one_statement_is_open_and_each_has_its_places() -> None:
    step = made("statements")
    html = draw(step, "group")
    count = len(step.value["statements"])
    assert html.count('type="radio"') == count
    assert html.count(" checked") == 1
    assert html.count('type="checkbox"') == 3 * count


def test_an_answer_is_told_by_its_sign_and_its_word_and_never_by_colour_alone() -> None:
    html = draw(made("statements"), "group")
    assert all(f"place-{key}" in html for key in ("yes", "depends", "no"))
    assert all(f"<span>{word}</span>" in html for word in ("Ja", "Het hangt ervan af", "Nee"))


def test_what_we_keep_waits_until_somebody_opens_it() -> None:
    step = made("statements")
    html = draw(step, "group")
    assert html.count("<details") == len(step.value["statements"])
    assert "<details open" not in html
    assert step.value["statements"][0]["keep"] in html


def test_nothing_is_counted() -> None:
    html = draw(made("statements"), "group")
    assert "<form" not in html
    assert "<output" not in html


def test_paper_has_answer_cards_for_four_girls_and_a_card_for_each_statement() -> None:
    step = made("statements")
    html = draw(step, "print")
    assert html.count('class="answer-mark"') == 12
    assert all(statement["text"] in html for statement in step.value["statements"])


def test_two_answers_still_fill_a_sheet() -> None:
    answers = [{"key": "yes", "label": "Ja"}, {"key": "no", "label": "Nee"}]
    assert draw(made("statements", answers=answers), "print").count('class="answer-mark"') == 12


def test_the_facilitator_reads_what_to_ask_and_what_to_keep() -> None:
    step = made("statements")
    html = draw(step, "screen")
    first = step.value["statements"][0]
    assert first["ask"][0] in html
    assert first["keep"] in html
