"""Check-out: what she takes along, somebody she trusts, and where help is; the pocket card tells nothing of today."""

import pytest
from django.core.management import call_command

from help_services.models import HelpService
from tests.modules.steps.drawn import draw, made

pytestmark = [pytest.mark.django_db, pytest.mark.content]


@pytest.fixture(autouse=True)
def _help_lines() -> None:
    call_command("load_help_services", verbosity=0)


def test_two_help_lines_stand_on_the_big_screen_because_one_may_be_busy() -> None:
    html = draw(made("check_out"), "group")
    assert html.count("icon-phone") == 2
    assert "116 000" in html


def test_she_is_asked_to_think_of_somebody_and_to_keep_the_name() -> None:
    step = made("check_out")
    assert step.value["trusted"] in draw(step, "group")
    assert "<textarea" not in draw(step, "group")


def test_the_pocket_card_has_numbers_and_no_word_of_what_the_session_was_about() -> None:
    html = draw(made("check_out"), "print")
    card = html.partition('class="cut cut-pocket"')[2].partition("</li>")[0]
    assert "116 000" in card
    assert not any(
        word in card.casefold() for word in ("child focus", "squad", "grens", "tienerpooier", "module")
    )


def test_eight_pocket_cards_fit_on_a_sheet() -> None:
    assert draw(made("check_out"), "print").count("Ik ben van mij.</p>") == 8


def test_without_help_lines_nothing_empty_is_shown() -> None:
    HelpService.objects.all().delete()
    assert "icon-phone" not in draw(made("check_out"), "group")
    assert "numbers-only" not in draw(made("check_out"), "print")


def test_the_facilitator_reads_what_is_on_the_pocket_card() -> None:
    step = made("check_out")
    assert all(line in draw(step, "screen") for line in step.value["pocket_card"])
