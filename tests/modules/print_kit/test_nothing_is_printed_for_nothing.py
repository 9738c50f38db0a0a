"""On paper nothing stands twice and nothing for nothing: pocket cards, chips; and the pictures of a talk are there."""

import pytest
from django.core.files.base import ContentFile

from modules.models import TrainingImage
from modules.print_kit.setting import as_json, set_pdf
from modules.starter.text import codes, read_module
from modules.steps.story.block import StoryValue
from modules.steps.story.cards import Card
from tests.modules import photos
from tests.modules.makers import module_page, talk_step
from tests.modules.print_kit.pages import kit
from tests.modules.steps.drawn import draw, made

pytestmark = [pytest.mark.django_db, pytest.mark.content]


@pytest.mark.parametrize("code", codes())
def test_each_kind_of_pocket_card_is_printed_once(code: str) -> None:
    page = module_page(read_module(code, "nl").steps, code=code)
    steps = kit(page)["steps"]
    printed = [step["value"]["pocket_card"] for step in steps if step["pocket"]]
    assert printed
    assert len({tuple(card) for card in printed}) == len(printed)
    assert {tuple(card) for card in printed} == {
        tuple(step["value"]["pocket_card"]) for step in steps if step["value"].get("pocket_card")
    }


def test_the_sheets_of_one_step_have_its_own_pocket_cards() -> None:
    page = module_page(read_module("teen-pimps", "nl").steps, code="teen-pimps")
    last = len(page.steps)
    assert [step["pocket"] for step in kit(page)["steps"]][-1] is False
    assert [step["pocket"] for step in kit(page, only=last)["steps"]] == [True]


def test_a_pocket_card_with_other_words_is_printed_too() -> None:
    steps = read_module("teen-pimps", "nl").steps
    steps[-1]["value"]["pocket_card"] = steps[-1]["value"]["pocket_card"][:2]
    assert [step["pocket"] for step in kit(module_page(steps))["steps"]].count(True) == 2


def _chips_of(value: StoryValue) -> dict[str, list[Card]]:
    """For each fact that is asked for, the cards that ask for it."""
    return {chip.label: [card for card in value.cards if _asks(card, chip.label)] for chip in value.chips}


def _asks(card: Card, label: str) -> bool:
    return any(label in words for turn in card.turns for words in turn.only_if)


@pytest.mark.parametrize("code", codes())
def test_no_chip_is_taken_that_no_card_further_on_asks_for(code: str) -> None:
    page = module_page(read_module(code, "nl").steps, code=code)
    for step in page.steps:
        if step.block_type != "story":
            continue
        by_number = {card.number: card for card in step.value.cards}
        asking = _chips_of(step.value)
        for card in by_number.values():
            for turn in card.turns:
                assert turn.card is not None
                further = _further(by_number, turn.card)
                for label, cards in asking.items():
                    if any(label in words for words in turn.sets):
                        assert further & {one.number for one in cards}, (card.number, turn.letter, label)


def _further(cards: dict[int, Card], first: int) -> set[int]:
    found, waiting = {first}, [first]
    while waiting:
        for turn in cards[waiting.pop()].turns:
            if turn.card and turn.card not in found:
                found.add(turn.card)
                waiting.append(turn.card)
    return found


def test_a_talk_with_pictures_is_still_an_accessible_pdf() -> None:
    image = TrainingImage(title="Zon")
    image.file.save("zon.png", ContentFile(photos.as_bytes(photos.red((900, 600)), "PNG")))
    chosen = [
        {"image": image.pk, "decorative": False, "alt_text": "Een zon"},
        {"image": image.pk, "decorative": True, "alt_text": ""},
    ]
    pdf = set_pdf(as_json(kit(module_page([talk_step(pictures=chosen)]))))
    assert pdf.startswith(b"%PDF-1.7")
    assert b"/Figure" in pdf


def test_paper_and_screen_agree_on_who_brings_the_pocket_cards() -> None:
    assert "cut-pocket" in draw(made("check_out"), "print")
    assert "cut-pocket" in draw(made("help_card"), "print")
