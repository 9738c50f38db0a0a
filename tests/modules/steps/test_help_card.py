"""Help card: people whom one can trust, two lines for help, and a card for a pocket that betrays nothing."""

import pytest
from django.core.management import call_command

from help_services.models import HelpService
from tests.modules.steps.drawn import draw, made

pytestmark = [pytest.mark.django_db, pytest.mark.content]


@pytest.fixture(autouse=True)
def _help_lines() -> None:
    call_command("load_help_services", verbosity=0)


def test_whom_she_thinks_of_is_not_tapped_typed_or_kept() -> None:
    html = draw(made("help_card"), "group")
    assert not any(tag in html for tag in ("<input", "<textarea", "<select", "<button", "<form", "<script"))


def test_each_kind_of_person_has_a_drawing_and_a_word() -> None:
    step = made("help_card")
    html = draw(step, "group")
    assert html.count('class="drawing"') == len(step.value["people"])
    assert all(f"<span>{person['label']}</span>" in html for person in step.value["people"])


def test_two_help_lines_stand_on_the_big_screen_because_one_may_be_busy() -> None:
    html = draw(made("help_card"), "group")
    assert html.count("icon-phone") == 2
    assert "116 000" in html


def test_the_pocket_card_betrays_nothing() -> None:
    step = made("help_card")
    card = draw(step, "print").partition('class="cut cut-pocket"')[2].partition("</li>")[0]
    assert "116 000" in card
    found = [
        word for word in ("child focus", "squad", "tienerpooier", "module", "hulp") if word in card.casefold()
    ]
    assert found == []
    assert not any(person["label"] in card for person in step.value["people"])


def test_a_sheet_for_the_circle_and_eight_pocket_cards() -> None:
    step = made("help_card")
    html = draw(step, "print")
    assert html.count('<section class="a4"') == 2
    assert html.count(f"<p>{step.value['pocket_card'][0]}</p>") == 8


def test_without_help_lines_nothing_empty_is_shown() -> None:
    HelpService.objects.all().delete()
    assert "icon-phone" not in draw(made("help_card"), "group")
    assert "numbers-only" not in draw(made("help_card"), "print")


def test_the_facilitator_reads_the_questions_and_the_card() -> None:
    step = made("help_card")
    html = draw(step, "screen")
    assert all(line in html for line in [*step.value["questions"], *step.value["pocket_card"]])
