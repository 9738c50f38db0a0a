"""The starter text is what the blocks ask for, in both languages, with the same steps in the same places."""

from pathlib import Path

import pytest
from django.utils.translation import override
from wagtail.blocks.struct_block import StructBlockValidationError

from modules.media.drawings import drawing_keys
from modules.models import ModulePage
from modules.starter.text import block_id, example_of, languages, raw, read_examples, read_module, step_key
from modules.steps.registry import block_of, kinds
from squad.pictures import names

LANGUAGES = ["nl", "fr"]
MODULE_4 = ["check_in", "ground_rules", "talk", "placing", "statements", "story", "check_out"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_passes_the_checks_of_the_editor(language: str) -> None:
    block = ModulePage._meta.get_field("steps").stream_block
    value = block.to_python(read_module("boundaries", language).steps)
    assert len(block.clean(value)) == 7


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_module_takes_seventy_five_minutes_in_the_order_of_the_picker(language: str) -> None:
    steps = read_module("boundaries", language).steps
    assert sum(step["value"]["minutes"] for step in steps) == 75
    assert [step["type"] for step in steps] == [kind for kind in kinds() if kind in MODULE_4]


def test_both_languages_have_the_same_steps_under_the_same_ids() -> None:
    dutch, french = (read_module("boundaries", language).steps for language in LANGUAGES)
    assert [(step["type"], step["id"]) for step in dutch] == [(step["type"], step["id"]) for step in french]


def test_a_step_keeps_its_id_whatever_its_number() -> None:
    assert step_key(Path("03-what-is-a-boundary.toml")) == step_key(Path("5-what-is-a-boundary.toml"))
    assert block_id("boundaries", "check-in") == block_id("boundaries", "check-in")
    assert block_id("boundaries", "check-in") != block_id("trust", "check-in")


def test_each_member_of_a_list_has_an_id_that_stays() -> None:
    first = raw({"say": ["Welkom", "Dag"]}, "boundaries", "check-in")
    assert first == raw({"say": ["Welkom", "Dag"]}, "boundaries", "check-in")
    assert len({item["id"] for item in first["say"]}) == 2


def test_it_is_written_in_dutch_and_french() -> None:
    assert languages("boundaries") == ["fr", "nl"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_an_example_for_the_picker_in_the_editors_language(language: str) -> None:
    with override(language):
        titles = {kind: example_of(kind)["title"] for kind in kinds()}
    assert all(titles.values())
    assert titles["sorting"] == {"nl": "Kaarten leggen", "fr": "Poser les cartes"}[language]


def test_an_editor_in_another_language_sees_the_dutch_example() -> None:
    with override("en"):
        assert example_of("sorting")["title"] == "Kaarten leggen"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_of_the_picker_passes_the_checks_of_the_editor(language: str) -> None:
    for kind, step in read_examples(language).items():
        assert step["type"] == kind
        value = block_of(kind).to_python(step["value"])
        if kind == "film":  # an example in a text file has no film of its own: that alone is missing
            with pytest.raises(StructBlockValidationError) as refused:
                block_of(kind).clean(value)
            assert list(refused.value.block_errors) == ["film"]
        else:
            block_of(kind).clean(value)


def test_examples_are_there_in_both_languages() -> None:
    assert read_examples("nl").keys() == read_examples("fr").keys()


def test_every_drawing_that_content_may_name_is_in_the_house() -> None:
    assert drawing_keys() <= set(names("pictures"))
