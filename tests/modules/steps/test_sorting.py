"""Sorting: each card is a plain choice between three flags; where we would lay it stays with the facilitator."""

import re

import pytest

from modules.steps.registry import block_of
from tests.modules.steps.drawn import draw, made

pytestmark = [pytest.mark.django_db, pytest.mark.content]


def test_every_card_can_be_laid_at_each_flag_without_scripts_and_lies_nowhere_at_first() -> None:
    step = made("sorting")
    html = draw(step, "group")
    cards = html.split("<fieldset>")[1:]
    assert len(cards) == len(step.value["cards"])
    assert all(
        re.findall(r'type="radio" name="card-\d+" value="(\w+)"', card)
        == ["healthy", "doubtful", "unhealthy"]
        for card in cards
    )
    assert " checked" not in html


def test_no_two_cards_share_a_choice() -> None:
    names = re.findall(r'name="(card-\d+)"', draw(made("sorting"), "group"))
    assert len(set(names)) * 3 == len(names)


def test_where_we_would_lay_a_card_does_not_reach_the_group() -> None:
    step = made("sorting")
    turned = [{**card, "flag": "doubtful"} for card in step.value["cards"]]
    assert draw(made("sorting", cards=turned), "group") == draw(step, "group")
    assert draw(made("sorting", cards=turned), "print") == draw(step, "print")


def test_a_flag_is_told_by_its_shape_and_its_word() -> None:
    html = draw(made("sorting"), "group")
    for key, word in (("healthy", "Oké"), ("doubtful", "Twijfel"), ("unhealthy", "Niet oké")):
        assert html.count(f"icon-flag-{key}") == html.count(f"<span>{word}</span>") == 7


def test_nothing_is_counted_and_nothing_is_called_right_or_wrong() -> None:
    html = draw(made("sorting"), "group")
    assert "<form" not in html
    assert "<output" not in html
    assert not any(word in html for word in ("score", "juist", "fout gelegd"))


def test_the_sentence_that_is_kept_waits_until_somebody_opens_it() -> None:
    step = made("sorting")
    html = draw(step, "group")
    assert "<details open" not in html
    assert step.value["keep"] in html


def test_paper_has_three_flags_to_lay_down_and_every_card_to_cut_out() -> None:
    step = made("sorting")
    html = draw(step, "print")
    assert html.count("icon-flag-") == 3
    assert all(card["text"] in html for card in step.value["cards"])
    assert html.count('<section class="a4"') == 2


def test_the_facilitator_reads_each_card_at_its_flag_with_what_to_say() -> None:
    step = made("sorting")
    html = draw(step, "screen")
    piles = step.value.piles
    assert [pile.key for pile in piles] == ["healthy", "doubtful", "unhealthy"]
    assert sum(len(pile.cards) for pile in piles) == len(step.value["cards"])
    for pile in piles:
        for card in pile.cards:
            assert (
                html.index(f"<span>{pile.label}</span>") < html.index(card["text"]) < html.index(card["talk"])
            )


def test_fewer_than_three_columns_are_refused() -> None:
    from django.core.exceptions import ValidationError

    step = made("sorting")
    two = made("sorting", columns=list(step.value["columns"])[:2]).value
    with pytest.raises(ValidationError):
        block_of("sorting").clean(two)
