"""Check-in: pictures to tap on the big screen, and the same pictures as cards."""

from __future__ import annotations

import pytest

from tests.modules.steps.drawn import draw, made

pytestmark = pytest.mark.django_db


def test_each_picture_can_be_tapped_without_scripts_and_has_its_word() -> None:
    html = draw(made("check_in"), "group")
    assert html.count('<input type="checkbox"') == 6
    assert all(
        f"<span>{word}</span>" in html for word in ("Zon", "Wolk", "Regen", "Wind", "Onweer", "Regenboog")
    )


def test_nothing_that_is_tapped_has_a_name_or_a_form_to_go_with() -> None:
    html = draw(made("check_in"), "group")
    assert "<form" not in html
    assert " name=" not in html
    assert html.count('autocomplete="off"') == 6


def test_six_pictures_fit_on_one_sheet_and_seven_take_two() -> None:
    pictures = [{"drawing": "weather-sun", "label": f"Zon {number}"} for number in range(7)]
    assert draw(made("check_in"), "print").count('<section class="a4"') == 1
    assert draw(made("check_in", pictures=pictures), "print").count('<section class="a4"') == 2


def test_the_facilitator_sees_which_pictures_there_are() -> None:
    assert "Onweer" in draw(made("check_in"), "screen")
