"""The starter version for whoever reads little: each step shows what to do in a drawing, the same in nl and fr."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from modules.starter.text import FOLDER
from modules.steps.registry import step_kinds

Text = dict[str, Any]
STEPS = sorted(path for path in FOLDER.glob("*/nl/steps/*.toml"))


def _read(path: Path) -> Text:
    return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}


def _in_both(path: Path) -> Iterator[tuple[Text, Text]]:
    """The general step and what the version changes in it, in Dutch and in French."""
    module = path.parents[2]
    for language in ("nl", "fr"):
        adapted = module / "versions" / language / "roma" / path.name
        yield _read(module / language / "steps" / path.name), _read(adapted)


def _deck(general: Text, adapted: Text) -> list[str]:
    field = step_kinds()[general["kind"]].deck
    return list({**general, **adapted.get("words", {})}[field]) if field else []


@pytest.mark.parametrize("path", STEPS, ids=lambda path: f"{path.parts[-4]}/{path.stem}")
def test_a_step_shows_what_to_do(path: Path) -> None:
    drawn = []
    for general, adapted in _in_both(path):
        if adapted.get("leave_out") or not step_kinds()[general["kind"]].shows_lines:
            return  # not done in this version, or told by drawings of its own
        pictured = {one["line"]: one["drawing"] for one in adapted.get("pictures", [])}
        assert pictured, "no line of the big screen has a drawing"
        if general["kind"] == "method":
            assert [line for line in _deck(general, adapted) if line not in pictured] == []
        drawn.append(list(pictured.values()))
    assert drawn[0] == drawn[1]
