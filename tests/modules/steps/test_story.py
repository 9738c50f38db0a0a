"""A story plays without scripts, always ends at help, and is the same on paper as on screen."""

import re
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from modules.steps.registry import kinds
from modules.steps.story.cards import Card
from tests.modules.steps.drawn import draw, made

pytestmark = [pytest.mark.django_db, pytest.mark.content]


def _parts(html: str) -> dict[str, str]:
    """The parts of the group's screen, each by its number."""
    pieces = re.split(r'(?=<(?:div|section) class="story-card")', html)[1:]
    return {str(re.findall(r'data-part="(\d+)"', piece)[0]): piece for piece in pieces}


def test_the_first_part_stands_open_and_each_other_waits_for_its_choice() -> None:
    html = draw(made("story"), "group")
    parts = _parts(html)
    assert "popover id=" not in parts["0"].split("<ol", 1)[0]
    assert all(
        f'popover id="step-4-part-{number}"' in piece for number, piece in parts.items() if number != "0"
    )


def test_choices_have_letters_to_vote_aloud() -> None:
    first = _parts(draw(made("story"), "group"))["0"]
    assert re.findall(r'<span class="letter">(.)</span>', first) == ["A", "B", "C"]


def test_every_way_on_opens_a_part_that_is_there_and_every_part_is_opened_by_one() -> None:
    html = draw(made("story"), "group")
    parts = set(_parts(html))
    assert set(re.findall(r'data-to="(\d+)"', html)) == parts - {"0"}


def test_every_part_after_the_first_has_a_way_back() -> None:
    for number, piece in _parts(draw(made("story"), "group")).items():
        assert piece.count("data-back") == (number != "0")


def test_stopping_for_a_moment_is_always_there() -> None:
    for piece in _parts(draw(made("story"), "group")).values():
        assert 'class="stop" type="button" popovertarget="step-4-stop"' in piece


def test_every_end_says_where_the_blame_is_and_where_help_is() -> None:
    step = made("story")
    ends = [card for card in step.value.cards if card.end]
    assert len(ends) == 3
    for piece in _parts(draw(step, "group")).values():
        if "data-to" not in piece:
            assert any(card.end.blame in piece and card.end.help in piece for card in ends if card.end)


def test_no_choice_leaves_a_trace_in_an_address() -> None:
    html = draw(made("story"), "group")
    assert "<form" not in html
    assert "<a " not in html


def test_a_choice_with_a_condition_is_there_only_when_it_holds() -> None:
    heavy = [part for part in made("story").value.parts if part.key == "secret-c"]
    assert sorted(len(part.turns) for part in heavy) == [2, 3]
    assert [turn.letter for turn in heavy[0].turns] == ["A", "B"]


def test_the_cards_can_be_played_from_the_first_to_an_end() -> None:
    cards: dict[int, Card] = {card.number: card for card in made("story").value.cards}
    assert sorted(cards) == list(range(1, len(cards) + 1))
    reached, open_ = set[int](), [1]
    while open_:
        number = open_.pop()
        if number not in reached:
            reached.add(number)
            open_ += [turn.card for turn in cards[number].turns if turn.card]
    assert reached == set(cards)
    assert all(card.end for card in cards.values() if not card.turns)


def test_paper_says_which_card_comes_next_and_what_to_hold() -> None:
    html = draw(made("story"), "print", "en")
    assert "card 2" in html
    assert "Go on: card 5" in html
    assert "Only with a chip “Stuurde een foto”" in html
    assert "Have one chip “Stuurde een foto” now" in html
    assert "Chips to hold" in html


def test_the_chips_that_one_begins_with_are_named() -> None:
    facts = made("story").value.block.get_prep_value(made("story").value)["facts"]
    facts[0]["value"]["start"] = 2
    html = draw(made("story", facts=facts), "print", "en")
    assert "Begin with 2 chips “Stuurde een foto”." in html
    assert "Begin with 2" not in draw(made("story"), "print", "en")


def test_a_story_that_remembers_nothing_prints_no_chips() -> None:
    step = made("story")
    messages = step.value.block.get_prep_value(step.value)["messages"]
    for message in messages:
        for choice in message["value"]["choices"]:
            choice["value"]["only_if"] = []
    assert "Chips to hold" not in draw(made("story", messages=messages), "print", "en")


def test_the_facilitator_reads_every_card_with_the_same_numbers() -> None:
    step = made("story")
    html = draw(step, "screen")
    for card in step.value.cards:
        assert card.lines[0] in html
    assert step.value.cards[-1].end.help in html


def test_looking_back_names_every_fork_and_gives_no_score() -> None:
    step = made("story")
    back = draw(step, "group", "en").partition('class="look-back"')[2]
    forks = [card for card in step.value.cards if card.is_fork]
    assert back.count("data-fork=") == len(forks)
    assert "No way is the wrong one" in back


def _changed(**fields: Any) -> Any:
    """The starter's story with other fields, as the editor's form hands it over."""
    block = kinds()["story"]()
    block.set_name("story")
    return block, made("story", **fields).value


def test_a_story_without_problems_may_be_published() -> None:
    block, value = _changed()
    assert block.clean(value)["messages"]


def test_a_story_with_a_dead_end_is_refused_and_the_place_named() -> None:
    raw = made("story").value.block.get_prep_value(made("story").value)["messages"]
    raw[1]["value"]["to"] = ""
    block, value = _changed(messages=raw)
    with pytest.raises(ValidationError) as refused:
        block.clean(value)
    assert any("hello-a" in str(error.message) for error in refused.value.non_block_errors.data)
    assert 1 in refused.value.block_errors["messages"].block_errors


def test_the_same_story_may_wait_as_a_draft() -> None:
    raw = made("story").value.block.get_prep_value(made("story").value)["messages"]
    raw[1]["value"]["to"] = ""
    block, value = _changed(messages=raw)
    assert block.clean_deferred(value)["messages"][1]["to"] == ""
