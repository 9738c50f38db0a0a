"""Everything that girls hear, see or hold, step by step: of the starter files, or of the pages that are live now."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from accessibility.models import Adaptation
from accessibility.words.reading_ease import FORMULAS
from modules.models import ModulePage
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
    for home in sorted(folder.glob("*/"), key=_number):
        for path in sorted(home.glob("*/steps/*.toml")):
            text = _table(path)
            yield _told(home.name, GENERAL, path.stem, path.parts[-3], text["kind"], text)
        for path in sorted(home.glob("versions/*/*/*.toml")):
            general = path.parents[3] / path.parts[-3] / "steps" / path.name
            for place, step in _version(_table(general), _table(path)):
                yield _told(
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
    """Where a module stands among the others."""
    first = min(home.glob("*/module.toml"))
    return int(tomllib.loads(first.read_text(encoding="utf-8"))["number"]), home.name


def of_pages() -> Iterator[StepText]:
    """The live modules and their live versions, in every language that there is a formula for."""
    pages = ModulePage.objects.live().filter(locale__language_code__in=FORMULAS).select_related("locale")
    for page in pages.order_by("number", "locale__language_code"):
        language = page.locale.language_code
        places = {block["id"]: f"{n:02}" for n, block in enumerate(page.steps.raw_data, start=1)}
        for block in page.steps.raw_data:
            yield _told(page.code, GENERAL, places[block["id"]], language, block["type"], block["value"])
        versions = Adaptation.objects.filter(page=page, live=True).select_related("audience", "page")
        for version in versions.order_by("audience__code"):
            key = version.audience.key
            for step in version.resolved():
                if step.adapted:
                    raw = step.value.block.get_prep_value(step.value)
                    yield _told(page.code, key, places.get(step.id, ""), language, step.kind, raw)


def _told(
    module: str, version: str, step: str, language: str, kind: str, value: Mapping[str, Any]
) -> StepText:
    story = read(block_of(kind).to_python(value)) if kind == "story" else None
    return StepText(module, version, step, language, tuple(girls_text(kind, value)), story)
