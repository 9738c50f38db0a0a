"""What the group's screen shows is a list of texts, each of which a person can read aloud."""

import pytest

from modules.media.voices.words import count_of, plain, words_hash
from modules.sessions.spoken_texts import instructions
from modules.steps.registry import block_of, kinds
from tests.modules.makers import starter_step, talk_step


def told(kind: str) -> dict[str, tuple[str, ...]]:
    value = block_of(kind).to_python(starter_step(kind)["value"])
    return {one.place: one.words for one in instructions(value)}


@pytest.mark.parametrize("kind", kinds())
def test_each_kind_says_what_its_screen_shows(kind: str) -> None:
    found = told(kind)

    assert "heading" in found
    assert len(found) > 1
    assert all(found.values())
    shown = block_of(kind)
    assert all(path.split("/")[0] in shown.child_blocks for path in shown.voiced)


def test_a_talk_is_its_heading_its_lines_and_each_example() -> None:
    step = talk_step(group_text=["Zeg het kort.", "Luister naar elkaar."])

    found = instructions(block_of("talk").to_python(step["value"]))

    assert [(one.place, one.words) for one in found] == [
        ("heading", ("Tot hier",)),
        ("lines", ("Zeg het kort.", "Luister naar elkaar.")),
        ("examples.1", ("Noor leent haar trui niet uit.",)),
    ]


def test_a_card_of_a_story_is_found_by_its_key_and_its_keys_are_not_read() -> None:
    found = told("story")
    messages = starter_step("story")["value"]["messages"]
    first = messages[0].get("value", messages[0])

    assert f"messages.{first['key']}.lines" in found
    assert all(first["key"] not in words for words in found.values())
    assert any(place.endswith(".choices.1.text") for place in found)


def test_what_the_facilitator_reads_needs_no_voice() -> None:
    words = [one for said in told("method").values() for one in said]
    value = starter_step("method")["value"]

    assert not {item["value"] for item in value["watch_for"]} & set(words)


def test_a_mark_sees_words_and_not_how_they_are_broken() -> None:
    assert words_hash(["Stop is  stop.", ""]) == words_hash(["Stop is\nstop."])
    assert words_hash(["Stop is stop."]) != words_hash(["Stop blijft stop."])
    assert words_hash([" "]) == ""
    assert plain(["Cafe\u0301 "]) == ("Café",)
    assert count_of("Ja – en nee.") == 3
