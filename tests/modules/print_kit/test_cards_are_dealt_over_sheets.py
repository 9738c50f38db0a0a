"""Cards are dealt over as few sheets as will do: none for one line of cards, nothing empty to cut, nothing touched."""

from typing import Any

import pytest

from modules.starter.text import read_module
from tests.modules.makers import module_page, starter_step, talk_step
from tests.modules.print_kit.pages import kit
from tests.modules.print_kit.sheets_read import heights, sheets

pytestmark = [pytest.mark.django_db, pytest.mark.content]
ASCENT, ROOM = 14 * 0.93, 2.5  # of a line of a bubble, and the white above it; points
EXAMPLES = [f"Voorbeeld {number}." for number in range(1, 31)]


def _statements(number: int) -> dict[str, Any]:
    step = starter_step("statements")
    first = step["value"]["statements"][0]
    step["value"]["statements"] = [
        {**first, "value": {**first["value"], "text": f"Zin {one} klopt."}} for one in range(number)
    ]
    return step


def _printed(step: dict[str, Any], word: str) -> list[int]:
    """How many of the cards whose text begins with `word` stand on each sheet that has any."""
    found = [words.count(f"{word} ") for words in sheets(module_page([step]), only=1)]
    return [number for number in found if number]


@pytest.mark.parametrize(
    ("cards", "dealt"),
    [(1, [1]), (6, [6]), (7, [7]), (8, [8]), (9, [6, 3]), (12, [6, 6]), (17, [6, 6, 5])],
)
def test_the_examples_of_a_talk(cards: int, dealt: list[int]) -> None:
    assert _printed(talk_step(examples=EXAMPLES[:cards]), "Voorbeeld") == dealt


@pytest.mark.parametrize(("cards", "dealt"), [(3, [3]), (8, [8]), (9, [9]), (10, [10]), (12, [6, 6])])
def test_the_strips_of_statements(cards: int, dealt: list[int]) -> None:
    assert _printed(_statements(cards), "Zin") == dealt


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_number_of_a_story_card_stands_above_its_first_bubble(language: str) -> None:
    steps = [step for step in read_module("relationships", language).steps if step["type"] == "story"]
    page = module_page(steps)
    cards = kit(page)["steps"][0]["value"]["cards"]
    looked_at = 0
    for at in range(0, len(cards), 4):
        stands = heights(page, at // 4)
        for card in cards[at : at + 4]:
            number = next(height for text, height in stands if text == str(card["number"]))
            below = [height for text, height in stands if card["lines"] and card["lines"][0].startswith(text)]
            first = max(height for height in below if height < number)
            assert number >= first + ASCENT * 0.8 + ROOM * 0.8, card["number"]
            looked_at += 1
    assert looked_at == len(cards) > 20
