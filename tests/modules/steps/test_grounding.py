"""Grounding: one calm line at a time, that waits for somebody to go on; on paper a sheet for a quiet corner."""

import re

import pytest

from modules.steps.folders import FOLDER
from tests.modules.steps.drawn import draw, made

pytestmark = [pytest.mark.django_db, pytest.mark.content]


def test_the_first_line_is_open_and_the_others_wait() -> None:
    step = made("grounding")
    html = draw(step, "group")
    assert html.count('type="radio"') == len(step.value["exercise"])
    assert html.count(" checked") == 1


def test_nothing_moves_by_itself() -> None:
    css = (FOLDER / "grounding" / "style.css").read_text(encoding="utf-8")
    assert not re.search(r"animation|@keyframes|transition: (?!none)", css)
    assert re.findall(r"/(\w+)\.js", draw(made("grounding"), "group")) == ["forget"]


def test_nobody_is_asked_to_close_her_eyes_or_to_say_how_she_is() -> None:
    html = draw(made("grounding"), "group")
    assert "<form" not in html
    assert "textarea" not in html


def test_paper_has_the_whole_exercise_on_one_sheet() -> None:
    step = made("grounding")
    html = draw(step, "print")
    assert html.count('<section class="a4"') == 1
    assert all(line in html for line in step.value["exercise"])


def test_the_facilitator_reads_it_aloud() -> None:
    step = made("grounding")
    assert all(line in draw(step, "screen") for line in [*step.value["exercise"], *step.value["paper"]])
