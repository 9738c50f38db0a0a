"""For hard-of-hearing girls nothing is only read aloud: what is said also stands where all can see it."""

import re
import tomllib
from typing import Any

import pytest

from modules.starter.text import FOLDER, block_id, raw, read_module, step_key

READ_ALOUD = re.compile(r"\blees\b[^.]*\bvoor\b|\bje (?:vous )?(?:lis|dis)\b", re.IGNORECASE)

MODULES = sorted(path.parents[3].name for path in FOLDER.glob("*/versions/nl/hard_of_hearing/01-*.toml"))


def steps_of_the_version(module: str, language: str) -> dict[str, dict[str, Any]]:
    """What each step of a module holds for hard-of-hearing girls, by the id of the step."""
    steps = {step["id"]: step["value"] for step in read_module(module, language).steps}
    for file in (FOLDER / module / "versions" / language / "hard_of_hearing").glob("*.toml"):
        table, id = tomllib.loads(file.read_text("utf-8")), block_id(module, step_key(file))
        steps[id] = raw(table["replacement"], "test") if "replacement" in table else dict(steps[id])
        steps[id] |= raw(table.get("words", {}), "test")
    return steps


def said(value: dict[str, Any]) -> list[str]:
    """The lines that the facilitator says."""
    return [item["value"] for item in value.get("say", [])]


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("module", MODULES)
def test_no_line_announces_that_something_is_read_aloud(module: str, language: str) -> None:
    lines = [line for value in steps_of_the_version(module, language).values() for line in said(value)]
    assert len(lines) > 20
    assert [line for line in lines if READ_ALOUD.search(line)] == []


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_general_step_does_announce_it_so_the_sign_is_known(language: str) -> None:
    lines = [line for step in read_module("boundaries", language).steps for line in said(step["value"])]
    assert any(READ_ALOUD.search(line) for line in lines)


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_statements_say_the_same_as_for_everybody(language: str) -> None:
    general = next(s["value"] for s in read_module("boundaries", language).steps if s["type"] == "statements")
    adapted = next(
        value for value in steps_of_the_version("boundaries", language).values() if "statements" in value
    )
    assert adapted is not general
    assert adapted["minutes"] == general["minutes"]
    texts = [[item["value"]["text"] for item in value["statements"]] for value in (adapted, general)]
    assert texts[0] == texts[1]
