"""The conversation plays without scripts, always ends at help, and is the same on paper as on screen."""

from __future__ import annotations

import re

import pytest

from modules.steps.conversation import Card
from tests.modules.steps.drawn import draw, made

pytestmark = pytest.mark.django_db


def test_the_first_part_is_open_and_no_choice_is_made_yet() -> None:
    step = made("conversation")
    html = draw(step, "group")
    rounds = len(step.value["rounds"])
    assert html.count(" checked") == 1 + rounds
    assert html.count('class="no-choice"') == rounds


def test_choices_have_letters_to_vote_aloud() -> None:
    assert re.findall(r'<span class="letter">(.)</span>', draw(made("conversation"), "group"))[:3] == [
        "A",
        "B",
        "C",
    ]


def test_after_every_choice_one_can_go_on_or_choose_something_else() -> None:
    step = made("conversation")
    html = draw(step, "group")
    choices = sum(len(part["choices"]) for part in step.value["rounds"])
    assert html.count('for="step-4-none-') == choices
    assert len(re.findall(r'class="button" for="step-4-part-', html)) == choices


def test_going_on_leads_to_the_next_part_and_the_last_one_to_the_end() -> None:
    html = draw(made("conversation"), "group")
    parts = set(re.findall(r'id="(step-4-part-\d)"', html))
    led_to = set(re.findall(r'for="(step-4-part-\d)"', html))
    assert led_to == parts - {"step-4-part-1"}


def test_the_end_says_where_the_blame_is_and_where_help_is() -> None:
    step = made("conversation")
    last = draw(step, "group").rpartition('role="group"')[2]
    assert step.value["ending"]["blame"] in last
    assert step.value["ending"]["help"] in last


def test_stopping_for_a_moment_is_always_there() -> None:
    assert 'class="stop" for="step-4-stop"' in draw(made("conversation"), "group")


def test_no_choice_leaves_a_trace_in_an_address() -> None:
    html = draw(made("conversation"), "group")
    assert "<form" not in html
    assert "href" not in html


def test_the_cards_can_be_played_from_the_first_to_the_last() -> None:
    cards: dict[int, Card] = {card.number: card for card in made("conversation").value.cards}
    assert sorted(cards) == list(range(1, len(cards) + 1))
    reached, open_ = set[int](), [1]
    while open_:
        number = open_.pop()
        if number in reached:
            continue
        reached.add(number)
        card = cards[number]
        open_ += [choice.card for choice in card.choices] + ([card.next] if card.next else [])
    assert reached == set(cards)


def test_only_the_last_card_leads_nowhere() -> None:
    cards = made("conversation").value.cards
    assert [card.number for card in cards if not card.choices and card.next is None] == [len(cards)]


def test_a_round_of_two_choices_moves_the_numbers_of_the_cards() -> None:
    step = made("conversation")
    rounds = step.value.block.get_prep_value(step.value)["rounds"]
    rounds[0]["value"]["choices"].pop()
    cards = made("conversation", rounds=rounds).value.cards
    assert [choice.card for choice in cards[0].choices] == [2, 3]
    assert cards[1].next == cards[2].next == 4


def test_paper_says_which_card_comes_next() -> None:
    html = draw(made("conversation"), "print", "en")
    assert "card 2" in html
    assert "Go on: card 5" in html


def test_the_facilitator_reads_the_whole_conversation() -> None:
    step = made("conversation")
    html = draw(step, "screen")
    assert step.value["rounds"][3]["choices"][2]["after"] in html
    assert step.value["ending"]["help"] in html
