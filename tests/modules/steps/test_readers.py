"""Who reads a field is declared on the field; what nobody kept for the facilitator is for girls."""

from wagtail import blocks

from modules.steps.readers import FACILITATOR, girls_text


class _Card(blocks.StructBlock):
    text = blocks.CharBlock()
    key = blocks.RegexBlock(r"[a-z]+")
    place = blocks.ChoiceBlock(choices=[("line", "On a line")])
    ask = blocks.ListBlock(blocks.TextBlock(), reader=FACILITATOR)


class _Step(blocks.StructBlock):
    title = blocks.CharBlock()
    goal = blocks.TextBlock(reader=FACILITATOR)
    minutes = blocks.IntegerBlock()
    cards = blocks.ListBlock(_Card())


CARD = {"text": "Noor leent haar trui.", "key": "noor", "place": "line", "ask": ["Wat kan je vragen?"]}


def test_what_is_not_kept_for_the_facilitator_is_for_girls() -> None:
    raw = {"title": "Kaarten", "goal": "Praten over lenen", "minutes": 5, "cards": [CARD]}
    assert list(girls_text(_Step(), raw)) == ["Kaarten", "Noor leent haar trui."]


def test_members_of_a_list_are_read_with_and_without_ids() -> None:
    item = {"type": "item", "value": CARD, "id": "1b2c"}
    assert list(girls_text(_Step(), {"cards": [item, CARD]})) == ["Noor leent haar trui."] * 2


def test_a_member_that_is_kept_as_a_type_and_a_value_of_its_own_is_not_opened() -> None:
    assert list(girls_text(blocks.ListBlock(_Card()), [{**CARD, "type": "x", "value": "y"}])) == [
        CARD["text"]
    ]


def test_what_is_missing_or_empty_says_nothing() -> None:
    assert list(girls_text(_Step(), {})) == []
    assert list(girls_text(_Step(), {"title": "", "cards": None})) == []
