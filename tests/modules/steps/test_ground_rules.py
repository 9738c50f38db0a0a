"""Ground rules: the group changes them where they stand, and adds its own; nothing typed leaves the page."""

import pytest

from tests.modules.steps.drawn import draw, made

pytestmark = [pytest.mark.django_db, pytest.mark.content]


def test_every_rule_can_be_changed_and_there_is_room_for_one_of_their_own() -> None:
    step = made("ground_rules")
    html = draw(step, "group")
    assert html.count("<textarea") == len(step.value["rules"]) + 1
    assert f'placeholder="{step.value["own"]}"' in html


def test_what_is_typed_goes_nowhere() -> None:
    html = draw(made("ground_rules"), "group")
    assert "<form" not in html
    assert " name=" not in html
    assert html.count('spellcheck="false"') == html.count("<textarea")
    assert html.count('autocomplete="off"') == html.count("<textarea")


def test_each_rule_is_named_for_who_hears_the_page() -> None:
    assert "3" in draw(made("ground_rules"), "group").split("<textarea")[3].partition("aria-label=")[2][:12]


def test_the_sheet_for_the_wall_has_lines_to_write_on() -> None:
    html = draw(made("ground_rules"), "print")
    assert html.count('class="write"') == 3
    assert "Je mag altijd passen." in html


def test_the_facilitator_reads_how_to_ask_for_a_rule() -> None:
    step = made("ground_rules")
    assert step.value["own"] in draw(step, "screen")
