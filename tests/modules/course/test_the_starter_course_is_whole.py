"""The starter text of the course: the same in Dutch and French, five to eight minutes a part, honest about the law."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from modules.packages.course import FOLDER
from modules.story.checks import check
from modules.story.parse import read
from tests.modules.course.small import FILES, practices, text_of

WORDS_A_MINUTE = 170  # careful reading on a screen; quiet reading of non-fiction is about 230
NAMES = [f"{path.relative_to(FOLDER)}" for path in FILES]
NUMBER = re.compile(r"\b(?:116 ?000|0\d[\d ]{6,}|10[1237]|112|1712)\b")


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def _same_shape(one: Path) -> list[str]:
    text = text_of(one)
    return [block["kind"] for stream in ("body", "closing") for block in text.get(stream, [])]


def test_the_course_has_four_parts_in_each_language() -> None:
    for language in ("nl", "fr"):
        names = [path.stem for path in sorted((FOLDER / language / "parts").glob("*.toml"))]
        assert names == ["1-know", "2-detect", "3-react", "4-prevent"]


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("nl/")])
def test_both_languages_say_the_same_things_in_the_same_order(name: str) -> None:
    assert _same_shape(FOLDER / name) == _same_shape(FOLDER / name.replace("nl/", "fr/", 1))


@pytest.mark.parametrize("name", [name for name in NAMES if "parts/" in name])
def test_a_part_is_read_and_practised_in_five_to_eight_minutes(name: str) -> None:
    text = text_of(FOLDER / name)
    read_words = sum(
        len(part.split()) for block in text["body"] if block["kind"] != "practice" for part in _texts(block)
    )
    # of a conversation one way is walked, about half of its words; a minute to think goes with it
    practised = sum(
        len(part.split()) / 2
        for block in text["body"]
        if block["kind"] == "practice"
        for part in _texts(block)
    )
    minutes = (read_words + practised) / WORDS_A_MINUTE + (1 if practised else 0)
    assert abs(minutes - text["minutes"]) <= 1.5
    assert 5 <= text["minutes"] <= 8


@pytest.mark.parametrize("name", NAMES)
def test_no_telephone_number_stands_in_the_text(name: str) -> None:
    assert [text for text in _texts(text_of(FOLDER / name)) if NUMBER.search(text)] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_exclamation_mark_and_no_romantic_word_without_quotes(name: str) -> None:
    for text in _texts(text_of(FOLDER / name)):
        assert "!" not in text
        assert not re.search(r"(?<![“«] )(?<!“)\bloverboy", text.replace("\u00a0", " "))


@pytest.mark.parametrize("name", NAMES)
def test_every_fact_says_where_it_comes_from_and_when_it_was_read(name: str) -> None:
    for block in text_of(FOLDER / name).get("body", []):
        if block["kind"] == "fact":
            assert block["source"]
            assert block["read_on"]


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_text_on_the_law_has_a_date_and_claims_no_lawyer(language: str) -> None:
    (law,) = [b for b in text_of(FOLDER / language / "parts" / "3-react.toml")["body"] if b["kind"] == "law"]
    assert law["checked_on"]
    assert "lawyer" not in law
    assert any("458bis" in line for line in law["articles"])
    assert any("2026" in line for line in law["articles"])


def test_there_are_three_conversations_in_each_language() -> None:
    found = [name for name, _block in practices()]
    assert found == [
        f"{language}/{part}" for language in ("fr", "nl") for part in ("1-know", "2-detect", "3-react")
    ]


@pytest.mark.parametrize(("name", "practice"), practices(), ids=[name for name, _ in practices()])
def test_in_a_conversation_nobody_gets_lost(name: str, practice: dict[str, Any]) -> None:
    assert check(read(practice)) == []


@pytest.mark.parametrize(("name", "practice"), practices(), ids=[name for name, _ in practices()])
def test_every_answer_says_what_it_does_and_none_is_called_wrong(name: str, practice: dict[str, Any]) -> None:
    story = read(practice)
    for message in story.messages:
        for choice in message.choices:
            does = story.by_key[choice.to].after
            assert does, f"{message.key}: {choice.text}"
            assert not re.search(
                r"\b(fout antwoord|verkeerd|juist antwoord|faux|mauvaise réponse|punten)\b", does
            )
