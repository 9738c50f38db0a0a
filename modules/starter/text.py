"""The starter text of the modules: readable files, one a step, turned into what a page stores.

    modules/starter/CODE/LANGUAGE/module.toml
    modules/starter/CODE/LANGUAGE/steps/NN-KEY.toml
    modules/steps/KIND/example.LANGUAGE.toml          a short example for the picker

A block's id is made of the module's code and the step's key: the same in each language and at each load.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.conf import settings
from django.utils.translation import get_language

FOLDER = Path(__file__).parent
EXAMPLES = Path(__file__).parents[1] / "steps"
_SPACE = uuid5(NAMESPACE_URL, "girl-power-squad:modules")


@dataclass(frozen=True)
class StarterModule:
    """A module in one language: the fields of its page, and its steps as a StreamField stores them."""

    code: str
    language: str
    fields: Mapping[str, Any]
    steps: list[dict[str, Any]]


def block_id(code: str, *keys: str | int) -> str:
    """The id of a block: ``block_id("boundaries", "check-in")`` is a step's, more keys lead further in."""
    return str(uuid5(_SPACE, "/".join([code, *map(str, keys)])))


def step_key(path: Path) -> str:
    """`03-what-is-a-boundary.toml` holds the step `what-is-a-boundary`."""
    return path.stem.partition("-")[2]


def codes(folder: Path = FOLDER) -> list[str]:
    """The modules that there is starter text for."""
    return sorted({path.parents[1].name for path in folder.glob("*/*/module.toml")})


def languages(code: str, folder: Path = FOLDER) -> list[str]:
    """The languages in which a module is written."""
    return sorted(path.parent.name for path in (folder / code).glob("*/module.toml"))


def read_module(code: str, language: str, folder: Path = FOLDER) -> StarterModule:
    """A module in one language, as its files have it."""
    home = folder / code / language
    steps = [_read_step(code, path) for path in sorted((home / "steps").glob("*.toml"))]
    return StarterModule(code, language, _read(home / "module.toml"), steps)


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _read_step(code: str, path: Path) -> dict[str, Any]:
    return _as_stored(_read(path), code, step_key(path))


def _as_stored(text: Mapping[str, Any], code: str, key: str) -> dict[str, Any]:
    value = {name: raw(part, code, key, name) for name, part in text.items() if name != "kind"}
    return {"type": text["kind"], "value": value, "id": block_id(code, key)}


def raw(value: Any, code: str, *keys: str | int) -> Any:
    """A value from a file as a StreamField stores it: each member of a list gets an id that stays the same."""
    if isinstance(value, list):
        return [
            {"type": "item", "value": raw(part, code, *keys, n), "id": block_id(code, *keys, n)}
            for n, part in enumerate(value)
        ]
    if isinstance(value, Mapping):
        return {name: raw(part, code, *keys, name) for name, part in value.items()}
    return value


def read_examples(language: str, folder: Path = EXAMPLES) -> dict[str, dict[str, Any]]:
    """The steps that were written as examples alone, by kind."""
    paths = sorted(folder.glob(f"*/example.{language}.toml"))
    return {path.parent.name: _as_stored(_read(path), "example", path.parent.name) for path in paths}


@cache
def _examples(language: str) -> dict[str, dict[str, Any]]:
    written = [read_module(code, language) for code in codes() if language in languages(code)]
    found: dict[str, dict[str, Any]] = {}
    for module in sorted(written, key=lambda one: int(one.fields["number"]), reverse=True):
        found |= {step["type"]: step["value"] for step in reversed(module.steps)}
    return found | {kind: step["value"] for kind, step in read_examples(language).items()}


def example_of(kind: str) -> dict[str, Any]:
    """The values of the short example of this kind, or else of the first step of this kind in the modules.

    In the language of the editor, or else in that of the site.
    """
    site = settings.LANGUAGE_CODE
    return _examples(get_language() or site).get(kind) or _examples(site).get(kind, {})
