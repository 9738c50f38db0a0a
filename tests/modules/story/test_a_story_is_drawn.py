"""The map of a story: every card once, nothing over anything else, arrows down unless they close a loop."""

import tomllib
from itertools import combinations
from typing import Any

import pytest

from modules.starter.text import FOLDER
from modules.story.graph import Story
from modules.story.layout import HEIGHT, WIDTH, Box, draw
from modules.story.parse import read

PATHS = sorted(FOLDER.glob("*/*/steps/*.toml"))


def _stories() -> list[Any]:
    found = [(path, tomllib.loads(path.read_text("utf-8"))) for path in PATHS]
    return [
        pytest.param(read(step), id="/".join(path.parts[-4:]))
        for path, step in found
        if step["kind"] == "story"
    ]


def _apart(one: Box, other: Box) -> bool:
    return abs(one.x - other.x) >= WIDTH or abs(one.y - other.y) >= HEIGHT


@pytest.mark.parametrize("story", _stories())
def test_every_card_of_the_starter_stories_has_a_place_of_its_own(story: Story) -> None:
    drawn = draw(story)
    assert {box.key for box in drawn.boxes} == set(story.by_key)
    assert all(_apart(one, other) for one, other in combinations(drawn.boxes, 2))
    assert all(box.x >= 0 and box.x + WIDTH <= drawn.width for box in drawn.boxes)
    assert max(box.y + HEIGHT for box in drawn.boxes) <= drawn.height


@pytest.mark.parametrize("story", _stories())
def test_arrows_go_down(story: Story) -> None:
    drawn = draw(story)
    at = {box.key: box for box in drawn.boxes}
    for line in drawn.lines:
        assert line.back or at[line.start].y < at[line.end].y


def _card(key: str, *targets: str) -> dict[str, Any]:
    if len(targets) == 1:
        return {"key": key, "lines": ["Hey."], "to": targets[0]}
    return {"key": key, "lines": ["Hey."], "choices": [{"text": "Ja", "to": to} for to in targets]}


def test_the_first_choice_stands_left() -> None:
    story = read({"messages": [_card("a", "b", "c"), _card("b"), _card("c")]})
    at = {box.key: box for box in draw(story).boxes}
    assert at["b"].x < at["c"].x
    assert [line.letters for line in draw(story).lines] == ["A", "B"]


def test_an_arrow_that_closes_a_loop_goes_back_up() -> None:
    story = read({"messages": [_card("a", "b", "a"), _card("b", "a")]})
    assert {(line.start, line.end) for line in draw(story).lines if line.back} == {("a", "a"), ("b", "a")}


def test_two_choices_that_lead_to_one_card_are_one_arrow() -> None:
    story = read({"messages": [_card("a", "b", "b"), _card("b")]})
    assert [line.letters for line in draw(story).lines] == ["A B"]


def test_a_story_that_is_hardly_begun_is_drawn_too() -> None:
    assert draw(read({})).boxes == []
    lonely = draw(read({"messages": [_card("a", "gone"), _card("lost", "a"), {"key": ""}]}))
    assert {box.key for box in lonely.boxes} == {"a", "lost"}
    assert [(line.start, line.end) for line in lonely.lines] == [("lost", "a")]
