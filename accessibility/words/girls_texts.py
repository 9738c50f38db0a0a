"""Everything that girls hear, see or hold, step by step, of the starter files."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from modules.starter.text import FOLDER
from modules.steps.registry import block_of, girls_text
from modules.story.graph import Story
from modules.story.parse import read

GENERAL = ""


@dataclass(frozen=True)
class StepText:
    """What girls get of one step: module, version (empty: the general one), place, language, lines; a story if any."""

    module: str
    version: str
    step: str
    language: str
    lines: tuple[str, ...]
    story: Story | None = None


def of_files(folder: Path = FOLDER) -> Iterator[StepText]:
    """The starter files, in the order of modules, versions and steps."""
    for home in sorted((one.parent for one in folder.glob("*/package.toml")), key=_number):
        for path in sorted(home.glob("*/steps/*.toml")):
            text = _table(path)
            yield step_text(home.name, GENERAL, path.stem, path.parts[-3], text["kind"], text)
        for path in sorted(home.glob("versions/*/*/*.toml")):
            general = path.parents[3] / path.parts[-3] / "steps" / path.name
            for place, step in _version(_table(general), _table(path)):
                yield step_text(
                    home.name, path.parts[-2], f"{path.stem}{place}", path.parts[-3], step["kind"], step
                )


def _table(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _version(general: dict[str, Any], table: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The steps that girls get in the place of `general`, with the changes of a file put in.

    Each comes with what to add to its name: nothing for the step itself, so that none hides another in a table.
    """
    own = table.get("replacement", general)
    words = dict(table.get("words", {}))
    if "messages" in words:
        by_key = {card["key"]: card for card in words["messages"]}
        words["messages"] = [by_key.pop(card["key"], card) for card in own["messages"]] + [*by_key.values()]
    if not table.get("leave_out"):
        yield "", {**own, **words}
    for name in ("before", "after"):
        for number, step in enumerate(table.get(name, []), start=1):
            yield f", {name} it {number}", step


def _number(home: Path) -> tuple[int, str]:
    """The number of a module among the others, and its code."""
    first = min(home.glob("*/module.toml"))
    return int(tomllib.loads(first.read_text(encoding="utf-8"))["number"]), home.name


def step_text(
    module: str, version: str, step: str, language: str, kind: str, value: Mapping[str, Any]
) -> StepText:
    """What girls get of the step of this kind with this raw value."""
    story = read(block_of(kind).to_python(value)) if kind == "story" else None
    return StepText(module, version, step, language, tuple(girls_text(kind, value)), story)
