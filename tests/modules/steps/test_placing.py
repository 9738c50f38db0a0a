"""Placing: signs on a silhouette for three figures; on screen each spot is a plain choice, on paper a set of cards."""

import re

import pytest
from django.utils.translation import gettext, override

from modules.steps.placing.block import PlacingBlock
from tests.modules.steps.drawn import draw, made

pytestmark = [pytest.mark.django_db, pytest.mark.content]


def test_every_spot_of_every_figure_is_a_choice_with_a_name() -> None:
    step = made("placing")
    labels = re.findall(r'<select[^>]*aria-label="([^"]+)"', draw(step, "group"))
    assert labels == [
        f"{figure['label']}: {spot['label']}"
        for figure in step.value["figures"]
        for spot in step.value["spots"]
    ]


def test_a_spot_is_empty_until_one_of_three_signs_is_laid() -> None:
    first = draw(made("placing"), "group").partition("<select")[2].partition("</select>")[0]
    assert re.findall(r'<option value="([^"]*)">', first) == ["", "talk", "look", "touch"]


def test_what_is_laid_has_no_name_no_form_and_no_address() -> None:
    html = draw(made("placing"), "group")
    assert "<form" not in html
    assert " name=" not in html
    assert "href" not in html
    assert html.count('autocomplete="off"') == 24


def test_placing_nothing_is_an_answer_too() -> None:
    assert "Niets leggen mag ook." in draw(made("placing"), "group")


def test_the_spots_say_nothing_of_good_or_wrong() -> None:
    html = draw(made("placing"), "group")
    assert not any(word in html for word in ("score", "goed", "fout", "juist"))


def test_paper_has_who_to_lay_signs_to_cut_and_a_body_to_lay_them_on() -> None:
    html = draw(made("placing"), "print")
    assert html.count('<section class="a4"') == 3
    assert html.count("icon-talk") == 14 + 1
    assert html.count("<h3>Je beste vriendin</h3>") == 2


def test_the_body_on_paper_asks_for_no_name() -> None:
    assert "You do not write a name here." in draw(made("placing", "nl"), "print", "en")


def test_the_facilitator_reads_what_to_do_when_a_sign_shows_harm_before_anything_else() -> None:
    step = made("placing")
    html = draw(step, "screen")
    assert 0 < html.index(step.value["harm"][0][:20]) < html.index(step.value["paper"][0][:20])


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_people_of_a_step_have_another_word_than_the_figures_of_the_evaluation(language: str) -> None:
    with override(language):
        assert str(PlacingBlock().child_blocks["figures"].label) != gettext("Figures")
