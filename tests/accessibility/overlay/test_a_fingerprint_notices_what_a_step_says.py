"""The fingerprint is pure: no database."""

import unicodedata
from typing import Any

import pytest
from wagtail import blocks

from accessibility.overlay.fingerprint import LENGTH, fingerprint

TALK: dict[str, Any] = {
    "title": "What is a boundary?",
    "minutes": 10,
    "say": [
        {"type": "item", "value": "A boundary is yours.", "id": "1b2c"},
        {"type": "item", "value": "It may change.", "id": "9f00"},
    ],
}


def changed(**fields: object) -> dict[str, object]:
    return {**TALK, **fields}


def test_the_same_step_has_the_same_mark() -> None:
    assert fingerprint("talk", TALK) == fingerprint("talk", dict(TALK))
    assert len(fingerprint("talk", TALK)) == LENGTH


def test_new_ids_of_list_items_are_not_a_change() -> None:
    renewed = [{**item, "id": f"new-{n}"} for n, item in enumerate(TALK["say"])]
    assert fingerprint("talk", changed(say=renewed)) == fingerprint("talk", TALK)


def test_list_items_without_ids_are_the_same_items() -> None:
    bare = ["A boundary is yours.", "It may change."]
    assert fingerprint("talk", changed(say=bare)) == fingerprint("talk", TALK)


def test_ids_deep_inside_a_list_of_lists_are_not_a_change() -> None:
    def statements(one: str, two: str) -> dict[str, object]:
        ask = [{"type": "item", "value": "Why so?", "id": two}]
        return {"statements": [{"type": "item", "value": {"text": "No is no.", "ask": ask}, "id": one}]}

    assert fingerprint("statements", statements("a", "b")) == fingerprint("statements", statements("c", "d"))


def test_the_order_of_fields_is_not_a_change() -> None:
    assert fingerprint("talk", dict(reversed(TALK.items()))) == fingerprint("talk", TALK)


def test_an_empty_new_field_is_not_a_change() -> None:
    grown = changed(if_tired=[], note="", film=None, loud=False)
    assert fingerprint("talk", grown) == fingerprint("talk", TALK)


def test_a_new_field_that_says_its_default_is_not_a_change() -> None:
    assert fingerprint("talk", changed(need="must", ways=[])) == fingerprint("talk", TALK)


def test_a_step_that_may_be_left_out_is_a_change() -> None:
    assert fingerprint("talk", changed(need="can")) != fingerprint("talk", TALK)


def test_another_way_of_working_is_a_change() -> None:
    ways = [{"type": "item", "value": {"how": "pairs", "lines": ["Whisper first."]}, "id": "77aa"}]
    assert fingerprint("talk", changed(ways=ways)) != fingerprint("talk", TALK)


def test_space_around_words_is_not_a_change() -> None:
    assert fingerprint("talk", changed(title=" What is  a boundary?\n")) == fingerprint("talk", TALK)


def test_one_other_word_is_a_change() -> None:
    say = [TALK["say"][0], {"type": "item", "value": "It can change.", "id": "9f00"}]
    assert fingerprint("talk", changed(say=say)) != fingerprint("talk", TALK)


def test_another_number_of_minutes_is_a_change() -> None:
    assert fingerprint("talk", changed(minutes=12)) != fingerprint("talk", TALK)


def test_another_order_of_sentences_is_a_change() -> None:
    turned = list(reversed(TALK["say"]))
    assert fingerprint("talk", changed(say=turned)) != fingerprint("talk", TALK)


def test_one_sentence_less_is_a_change() -> None:
    assert fingerprint("talk", changed(say=TALK["say"][:1])) != fingerprint("talk", TALK)


def test_another_kind_of_step_is_a_change() -> None:
    assert fingerprint("check_in", TALK) != fingerprint("talk", TALK)


def test_the_kind_of_a_block_inside_a_stream_is_part_of_what_it_says() -> None:
    def stream(kind: str) -> dict[str, object]:
        return {"body": [{"type": kind, "value": "Stop", "id": "x"}]}

    assert fingerprint("no_kind_of_ours", stream("line")) != fingerprint("no_kind_of_ours", stream("heading"))


def test_a_field_that_the_kind_does_not_have_is_read_by_nobody() -> None:
    assert fingerprint("talk", changed(left_from_before="Old words")) == fingerprint("talk", TALK)


def test_a_default_deep_inside_is_not_a_change() -> None:
    def story(*choice: tuple[str, object]) -> dict[str, object]:
        sets = [{"type": "item", "value": {"fact": "told", **dict(choice)}, "id": "f"}]
        card = {"key": "a", "lines": ["Hi"], "choices": [{"text": "Tell her", "to": "b", "sets": sets}]}
        return {"messages": [{"type": "item", "value": card, "id": "m"}]}

    assert fingerprint("story", story()) == fingerprint("story", story(("how", "add"), ("number", 1)))
    assert fingerprint("story", story()) != fingerprint("story", story(("number", 2)))


def test_an_empty_line_is_not_a_change() -> None:
    say = [*TALK["say"], {"type": "item", "value": "  ", "id": "e"}]
    assert fingerprint("talk", changed(say=say)) == fingerprint("talk", TALK)


def test_the_same_letters_stored_in_two_ways_are_not_a_change() -> None:
    """A letter with its accent is one sign or two, as the keyboard of the editor has it; a reader sees one."""
    one, two = (unicodedata.normalize(form, "Où est ta limite, Zoë?") for form in ("NFC", "NFD"))
    assert one != two
    for kind in ("talk", "no_kind_of_ours"):
        assert fingerprint(kind, changed(title=one)) == fingerprint(kind, changed(title=two))


def test_the_kind_of_a_block_inside_a_stream_of_a_known_kind_is_part_of_what_it_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    body = blocks.StreamBlock([("line", blocks.CharBlock()), ("heading", blocks.CharBlock())])
    kind = blocks.StructBlock([("body", body)])
    monkeypatch.setattr("accessibility.overlay.fingerprint.step_kinds", lambda: {"page": kind})

    def page(*kinds: str) -> dict[str, object]:
        return {"body": [{"type": kind, "value": "Stop", "id": "x"} for kind in kinds]}

    assert fingerprint("page", page("line")) == fingerprint("page", page("line", "gone_since"))
    assert fingerprint("page", page("line")) != fingerprint("page", page("heading"))
