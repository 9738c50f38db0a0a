"""The starter text of the versions: readable files, one an adapted step, turned into what an adaptation stores.

    accessibility/starter/audiences.toml
    accessibility/starter/CODE/LANGUAGE/AUDIENCE/NN-KEY.toml

A file names the step it replaces by the name of that step's own file. It remembers what that step said when the
writer adapted it: the mark is taken of the module's starter text, never of what an editor made of it since.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from accessibility.fingerprint import fingerprint
from modules.starter_text import block_id, raw, read_module

FOLDER = Path(__file__).parent / "starter"


@dataclass(frozen=True)
class StarterAdaptation:
    """The adapted steps of a module in one language for one audience, and the marks of what they replace."""

    code: str
    language: str
    audience: str
    steps: list[dict[str, Any]]
    fingerprints: dict[str, str]


def read_audiences(folder: Path = FOLDER) -> list[dict[str, Any]]:
    """The audiences as fields of their rows."""
    return [
        {
            "code": audience["code"],
            "key": audience["folder"],
            **{f"label_{language}": label for language, label in audience["label"].items()},
            **{
                f"guidance_{language}": "\n".join(points) for language, points in audience["guidance"].items()
            },
        }
        for audience in _read(folder / "audiences.toml").values()
    ]


def read_adaptations(folder: Path = FOLDER) -> list[StarterAdaptation]:
    """Every adaptation that there is starter text for."""
    homes = sorted(path for path in folder.glob("*/*/*") if path.is_dir())
    return [_read_adaptation(home) for home in homes]


def _read_adaptation(home: Path) -> StarterAdaptation:
    audience, language, code = home.name, home.parent.name, home.parent.parent.name
    steps = [_adapted_step(code, audience, _read(path)) for path in sorted(home.glob("*.toml"))]
    sources = {
        step["id"]: fingerprint(step["type"], step["value"]) for step in read_module(code, language).steps
    }
    replaced = [step["value"]["step_id"] for step in steps]
    return StarterAdaptation(code, language, audience, steps, {id: sources[id] for id in replaced})


def _adapted_step(code: str, audience: str, text: dict[str, Any]) -> dict[str, Any]:
    key = text["step"].partition("-")[2]
    replacement = dict(text["replacement"])
    kind = replacement.pop("kind")
    new = {name: raw(part, code, audience, key, name) for name, part in replacement.items()}
    value = {
        "step_id": block_id(code, key),
        "what": text["what"],
        "why": text["why"],
        "advised_by": text.get("advised_by", ""),
        "compared": False,
        "replacement": [{"type": kind, "value": new, "id": block_id(code, audience, key, "replacement")}],
    }
    return {"type": "adapted_step", "value": value, "id": block_id(code, audience, key)}


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
