"""The kinds of steps: one name in six fixed places. A name with a place missing is refused.

modules/steps/NAME.py
modules/templates/modules/steps/NAME/screen.html, group.html, print.html
modules/templates/modules/steps/NAME/sheet.typ      (what `print_kit` prints of it)
modules/static/modules/steps/NAME.css
tests/modules/steps/test_NAME.py        (asked for where there are tests: an installed wheel has none)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured

from modules.steps import readers
from modules.steps.error_messages import with_words
from modules.steps.step_block import StepBlock

SIDES = ("screen", "group", "print")
PACKAGE = Path(__file__).parents[1]
TESTS = PACKAGE.parent / "tests" / "modules" / "steps"

_kinds: dict[str, type[StepBlock]] = {}


class NotAKind(ImproperlyConfigured):
    """A kind of step has a place missing, or its name is taken."""


def places(name: str, package: Path = PACKAGE, tests: Path = TESTS) -> list[Path]:
    """Every file that the kind `name` must have."""
    templates = package / "templates" / "modules" / "steps" / name
    files = [package / "steps" / f"{name}.py", *(templates / f"{side}.html" for side in SIDES)]
    files.append(templates / "sheet.typ")
    files.append(package / "static" / "modules" / "steps" / f"{name}.css")
    if tests.is_dir():
        files.append(tests / f"test_{name}.py")
    return files


def check_places(name: str, package: Path = PACKAGE, tests: Path = TESTS) -> None:
    """Refuses the kind `name` when one of its files is not there, and says which."""
    missing = [str(path) for path in places(name, package, tests) if not path.is_file()]
    if missing:
        raise NotAKind(f"The kind of step {name!r} has a place missing: {', '.join(missing)}")


def register(name: str, block: type[StepBlock]) -> None:
    """Adds a kind; its place in the picker is the order in which kinds are registered."""
    if name in _kinds:
        raise NotAKind(f"There are two kinds of step called {name!r}")
    check_places(name)
    _kinds[name] = block


def kinds() -> dict[str, type[StepBlock]]:
    """Every kind by its name."""
    return dict(_kinds)


def step_blocks() -> list[tuple[str, StepBlock]]:
    """The kinds as a StreamField wants them."""
    return [(name, with_words(block())) for name, block in _kinds.items()]


@cache
def block_of(name: str) -> StepBlock:
    """The block of a kind, to read values by; KeyError for a kind that there is not."""
    block = _kinds[name]()
    block.set_name(name)
    return block


def girls_text(name: str, raw: Mapping[str, Any]) -> Iterator[str]:
    """Every text of a step of this kind that girls hear, see or hold; `raw` is its value as a StreamField stores it."""
    return readers.girls_text(block_of(name), raw)


def without_defaults(name: str, raw: Mapping[str, Any]) -> dict[str, Any]:
    """The raw value of a step without the fields that say what they say when nobody fills them in.

    A new field with a default then changes no step: the marks by which we know an untouched step are taken of this.
    """
    blocks = block_of(name).child_blocks if name in _kinds else {}
    return {
        field: part
        for field, part in raw.items()
        if not (isinstance(part, str) and field in blocks and part == blocks[field].get_default())
    }


def step_kinds() -> dict[str, StepBlock]:
    """A block of each kind by its name, to read and check values with."""
    return {name: block_of(name) for name in _kinds}
