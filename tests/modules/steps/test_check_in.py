"""Check-in: pictures to tap on the big screen, and the same pictures as cards."""

import pytest

from modules.media.drawings import drawing_keys
from tests.modules.steps.drawn import draw, made

pytestmark = [pytest.mark.django_db, pytest.mark.content]


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


@pytest.mark.parametrize(
    "keys",
    [
        ["weather-sun", "weather-cloud", "weather-storm"],
        ["animal-cat", "animal-dog", "animal-bird", "animal-fish", "animal-hedgehog", "animal-tortoise"],
        ["face-smile", "face-calm", "face-unsure"],
    ],
)
def test_the_weather_animals_and_a_row_of_faces_are_offered(keys: list[str]) -> None:
    step = made("check_in", pictures=[{"drawing": key, "label": f"Kaart {key}"} for key in keys])
    html = draw(step, "group")
    assert [html.index(f"Kaart {key}") for key in keys] == sorted(html.index(f"Kaart {key}") for key in keys)
    assert html.count('class="drawing"') == len(keys)
    assert set(keys) <= drawing_keys()
