"""A session of 60, 75 or 90 minutes can be held with each module and each of its versions, without anybody cutting."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from modules.sessions.run_sheet import LENGTHS, MUST, Part, fit
from modules.starter.text import FOLDER

MODULES = sorted(path.parent.name for path in FOLDER.glob("*/package.toml"))


def _steps(folder: Path) -> dict[str, dict[str, Any]]:
    return {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.toml"))}


def _told(module: str, language: str) -> dict[str, list[Part]]:
    """The parts of the general text of a module, and of each version laid over it."""
    general = _steps(FOLDER / module / language / "steps")
    versions = {"general": list(general.values())}
    for folder in sorted((FOLDER / module / "versions" / language).glob("*/")):
        versions[folder.name] = _laid_over(general, _steps(folder))
    return {name: [_part(step) for step in steps] for name, steps in versions.items()}


def _laid_over(
    general: dict[str, dict[str, Any]], adapted: dict[str, dict[str, Any]]
) -> list[dict[str, Any]]:
    """The steps that a group gets: other words, another step, steps before and after, or none."""
    steps: list[dict[str, Any]] = []
    for stem, step in general.items():
        table = adapted.get(stem, {})
        own = [] if table.get("leave_out") else [table.get("replacement", step) | table.get("words", {})]
        steps += [*table.get("before", []), *own, *table.get("after", [])]
    return steps


def _part(step: dict[str, Any]) -> Part:
    return Part(step["minutes"], step.get("need", MUST), step["kind"] == "talk")


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("module", MODULES)
def test_each_length_fits_and_keeps_every_step_that_must_stay(module: str, language: str) -> None:
    for version, parts in _told(module, language).items():
        for length in LENGTHS:
            fitted = fit(parts, length)
            assert fitted.over == 0, f"{version}, {length} minutes: {fitted.over} too many"
            stay = [minutes for part, minutes in zip(parts, fitted.minutes, strict=True) if part.need == MUST]
            assert all(stay), f"{version}, {length} minutes: a step that must stay fell away"


@pytest.mark.parametrize("module", MODULES)
def test_both_languages_take_the_same_time(module: str) -> None:
    assert _told(module, "nl")["general"] == _told(module, "fr")["general"]
