"""Poll: hands are counted in the page alone; there is no share, no winner, and nothing to send."""

import re

import pytest

from tests.modules.steps.drawn import draw, made

pytestmark = [pytest.mark.django_db, pytest.mark.content]


def test_each_option_has_a_number_of_hands_that_begins_at_none_and_says_whose_it_is() -> None:
    step = made("poll")
    html = draw(step, "group", "en")
    numbers = re.findall(r'<input type="number" min="0" max="30" value="0"[^>]*aria-label="([^"]+)"', html)
    assert numbers == [f"Hands for: {option['label']}" for option in step.value["options"]]


def test_what_is_counted_has_no_name_no_form_and_is_not_kept_by_the_browser() -> None:
    step = made("poll")
    html = draw(step, "group")
    assert "<form" not in html
    assert " name=" not in html
    assert html.count('autocomplete="off"') == len(step.value["options"])


def test_there_is_no_sum_no_share_and_no_winner() -> None:
    html = draw(made("poll"), "group")
    assert not any(word in html for word in ("<output", "<meter", "<progress", "%", "score"))


def test_an_option_needs_no_drawing() -> None:
    step = made("poll")
    with_drawing = [option for option in step.value["options"] if option["drawing"]]
    assert draw(step, "group").count('class="drawing"') == len(with_drawing) < len(step.value["options"])


def test_the_sentence_that_is_kept_waits_until_somebody_opens_it() -> None:
    step = made("poll")
    html = draw(step, "group")
    assert "<details open" not in html
    assert step.value["keep"] in html


def test_paper_has_room_for_chips_at_each_option() -> None:
    step = made("poll")
    html = draw(step, "print")
    assert html.count('<section class="a4"') == 1
    assert html.count('class="put"') == len(step.value["options"])


def test_the_facilitator_reads_the_question_and_what_to_ask_afterwards() -> None:
    step = made("poll")
    html = draw(step, "screen")
    assert all(text in html for text in [step.value["question"], *step.value["afterwards"]])
