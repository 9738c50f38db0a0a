"""A version may change one field, add a way, put a step before or after, or leave one out; the rest flows through."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from accessibility.overlay.blocks import AdaptedStepBlock
from modules.models import ModulePage
from modules.sessions.steps import Step, steps_for
from tests.accessibility.makers import (
    PLACING,
    TALK,
    adaptation,
    adapted,
    audience,
    beside,
    french_page,
    talk,
    two_steps,
    words,
)
from tests.modules.makers import module_page, starter_step

pytestmark = [pytest.mark.django_db, pytest.mark.content]

GONE = {"type": "leave_out", "value": None}


def version(
    *changes: dict[str, Any], step_id: str = TALK, steps: list[dict[str, Any]] | None = None
) -> list[Step]:
    page = module_page(steps or two_steps("nl"))
    adaptation(page, audience(), [adapted(step_id, None, *changes)])
    return steps_for(ModulePage.objects.get(pk=page.pk), "v2")


def general() -> dict[str, Any]:
    return dict(two_steps("nl")[0]["value"])


def test_only_what_the_group_sees_differs_and_all_else_flows_through() -> None:
    step = version(words(group_text=["Kijk eerst."]))[0]
    assert list(step.value["group_text"]) == ["Kijk eerst."]
    assert step.title == general()["title"]
    assert [*step.value["say"]] == [line["value"] for line in general()["say"]]
    assert step.adapted is not None


def test_a_general_sentence_that_changes_reaches_a_version_with_other_words_elsewhere() -> None:
    page = module_page(two_steps("nl"))
    adaptation(page, audience(), [adapted(TALK, None, words(group_heading="Kijk"))])
    page.steps[0].value["title"] = "Waar ligt jouw grens?"
    page.save()
    step = steps_for(ModulePage.objects.get(pk=page.pk), "v2")[0]
    assert (step.title, step.value["group_heading"]) == ("Waar ligt jouw grens?", "Kijk")


def test_words_that_were_left_empty_flow_through() -> None:
    assert [*version(words(say=[]))[0].value["say"]] == [line["value"] for line in general()["say"]]


def test_words_for_a_field_of_another_kind_with_the_same_name_are_passed_over() -> None:
    asked = version(words("help_card", questions=["Wie belt er voor jou?"]))[0].value["questions"]
    assert [*asked] == [one["value"] for one in general()["questions"]]


def test_another_way_of_working_comes_behind_those_of_the_general_step() -> None:
    way = {"type": "way", "value": {"how": "alone", "lines": ["Elk meisje tekent."]}}
    step = version(way)[0]
    (way,) = step.value["ways"]
    assert (way["how"], list(way["lines"])) == ("alone", ["Elk meisje tekent."])
    assert way.label


def test_a_step_before_and_one_after_stand_in_their_places_with_numbers_of_their_own() -> None:
    steps = version(beside("before", talk("Even stil")), beside("after", talk("Pauze")))
    assert [(step.position, step.title) for step in steps] == [
        (1, "Even stil"),
        (2, general()["title"]),
        (3, "Pauze"),
        (4, two_steps("nl")[1]["value"]["title"]),
    ]
    assert len({step.id[:8] for step in steps}) == 4


def test_a_step_that_comes_before_has_the_same_id_in_each_language() -> None:
    dutch = module_page(two_steps("nl"))
    french = french_page(dutch, two_steps("fr"))
    of = audience()
    for page, title in ((dutch, "Even stil"), (french, "Un moment calme")):
        adaptation(page, of, [adapted(TALK, None, beside("before", talk(title)))])
    first = [steps_for(ModulePage.objects.get(pk=page.pk), "v2")[0] for page in (dutch, french)]
    assert first[0].id == first[1].id
    assert [step.title for step in first] == ["Even stil", "Un moment calme"]


def test_a_step_that_is_left_out_is_told_to_the_facilitator_with_the_reason() -> None:
    steps = version(GONE)
    assert [step.id for step in steps] == [PLACING]
    (gone,) = steps[0].left_out
    assert (gone.title, gone.adapted.why) == (general()["title"], "Liplezen en kijken gaan niet samen.")


def test_the_last_step_that_is_left_out_is_told_after_the_one_before_it() -> None:
    steps = version(GONE, step_id=PLACING)
    assert [len(step.left_out) for step in steps] == [1]


def test_one_card_of_a_story_says_something_else_and_the_others_flow_through() -> None:
    story = {**starter_step("story"), "id": "story"}
    card = dict(story["value"]["messages"][1]["value"])
    card["lines"] = ["Dit is anders."]
    step = version(words("story", messages=[card]), step_id="story", steps=[story])[0]
    assert len(step.value["messages"]) == len(story["value"]["messages"])
    said = {one["key"]: list(one["lines"]) for one in step.value["messages"]}
    assert said.pop(card["key"]) == ["Dit is anders."]
    assert "Dit is anders." not in [line for lines in said.values() for line in lines]


def test_a_card_that_only_the_version_has_comes_behind_those_of_the_story() -> None:
    story = {**starter_step("story"), "id": "story"}
    general = [one["value"] for one in story["value"]["messages"]]
    after = general[1]["to"]
    cards = [{**general[1], "to": "quiet"}, {"key": "quiet", "lines": ["Even stil."], "to": after}]
    step = version(words("story", messages=cards), step_id="story", steps=[story])[0]
    messages = step.value["messages"]
    assert [one["key"] for one in messages] == [*(one["key"] for one in general), "quiet"]
    assert messages[1]["to"] == "quiet"
    assert (list(messages[-1]["lines"]), messages[-1]["to"]) == (["Even stil."], after)


def test_a_picture_stands_beside_its_line_and_the_others_have_none() -> None:
    lines = version({"type": "pictures", "value": [{"line": "Wat  voel je?", "drawing": "piece"}]})[0].lines
    assert [line.words for line in lines] == [line["value"] for line in general()["group_text"]]
    assert [(line.words, line.drawing) for line in lines if line.has_picture] == [("Wat voel je?", "piece")]


@pytest.mark.parametrize(
    "changes",
    [
        [GONE, words(group_heading="Kijk")],
        [words(group_heading="Kijk"), {"type": "replace", "value": [talk()]}],
        [],
    ],
)
def test_changes_that_exclude_each_other_are_refused(changes: list[dict[str, Any]]) -> None:
    module_page()
    block = AdaptedStepBlock()
    block.set_name("adapted_step")
    value = {**adapted()["value"], "changes": changes}
    with pytest.raises(ValidationError) as refused:
        block.clean(block.to_python(value))
    assert list(refused.value.block_errors) == ["changes"]
