"""Nobody reads all of a story: its hardest way is measured, and a hard one does not hide behind easy ones."""

from typing import Any

from accessibility.words.girls_texts import StepText
from accessibility.words.reading_ease import count, ease
from accessibility.words.reading_ease_table import measure, missed, table
from accessibility.words.story_ease import hardest_way
from modules.story.graph import Story
from modules.story.parse import read

EASY = ["Mila is er. Ze lacht naar jou. Kom je ook mee?"] * 6
HARD = ["Verantwoordelijkheidsgevoel veronderstelt uiteraard vertrouwelijkheid."] * 30


def _card(key: str, lines: list[str], *to: str) -> dict[str, Any]:
    end = {} if to else {"end": {"blame": "Dat doet hij.", "help": "Zeg het aan iemand."}}
    choices = [{"text": "Ja", "to": one} for one in to] if len(to) > 1 else []
    return {"key": key, "lines": lines, "choices": choices, "to": to[0] if len(to) == 1 else "", **end}


def _story(*cards: dict[str, Any]) -> Story:
    return read({"messages": cards})


def _text(story: Story, *lines: str) -> StepText:
    return StepText("trust", "", "01-story", "nl", lines, story)


def test_the_hardest_way_is_the_one_that_counts() -> None:
    story = _story(_card("hello", EASY, "a", "b"), _card("a", EASY * 4), _card("b", HARD))
    found = hardest_way(story, "nl")
    assert found is not None
    end = ["Dat doet hij.", "Zeg het aan iemand."]
    alone = ease([*EASY, "Ja", "Ja", *HARD, *end], "nl")
    assert (found.score, found.words) == (alone.score, alone.words)


def test_a_way_that_is_too_hard_is_named_though_the_whole_step_is_easy() -> None:
    story = _story(_card("hello", EASY, "a", "b"), _card("a", EASY * 40), _card("b", HARD))
    (said,) = missed(measure([_text(story, *EASY * 40)]))
    assert said.startswith("trust, 01-story, hardest way, nl: ease")


def test_a_way_of_fewer_than_a_hundred_words_is_not_measured() -> None:
    assert hardest_way(_story(_card("hello", HARD[:3])), "nl") is None
    assert hardest_way(_story(), "nl") is None


def test_a_loop_is_read_once() -> None:
    story = _story(
        _card("hello", EASY * 2, "fork"), _card("fork", EASY * 2, "hello", "end"), _card("end", EASY)
    )
    found = hardest_way(story, "nl")
    assert found is not None
    assert found.words == count([*EASY * 5, "Ja", "Ja", "Dat doet hij.", "Zeg het aan iemand."], "nl").words


def test_the_table_has_a_row_for_it() -> None:
    story = _story(_card("hello", EASY * 3))
    assert "| trust, 01-story, hardest way | 205 |" in table(measure([_text(story, *EASY)]))
