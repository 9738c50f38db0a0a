"""The kinds of steps, found by looking at the folders of `modules/steps`: what each must hold is in `folders`."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.utils.functional import Promise

from modules.steps import readers
from modules.steps.error_messages import with_words
from modules.steps.folders import FOLDER, kind_folders, missing_parts
from modules.steps.step_block import StepBlock


class NotAKind(ImproperlyConfigured):
    """A folder of `modules/steps` is no kind of step: a part is missing, or its place in the picker is taken."""


def check_parts(folder: Path) -> None:
    """Refuses the kind in `folder` when one of its files is not there, and says which."""
    if missing := missing_parts(folder):
        raise NotAKind(f"The kind of step in {folder} has a part missing: {', '.join(missing)}")


def block_in(folder: Path) -> type[StepBlock]:
    """The block of the kind in `folder`: the one StepBlock that its `block.py` defines."""
    module = import_module(f"{__package__}.{folder.name}.block")
    found = [
        one
        for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, StepBlock) and one.__module__ == module.__name__
    ]
    if len(found) != 1:
        raise NotAKind(f"{folder / 'block.py'} must define one StepBlock, and defines {len(found)}")
    return found[0]


def in_order(blocks: Mapping[str, type[StepBlock]]) -> dict[str, type[StepBlock]]:
    """The blocks by name in the order of the picker; refuses one without a number, and two with the same."""
    numbers: dict[int, str] = {}
    for name, block in blocks.items():
        number = getattr(block, "order", None)
        if number is None:
            raise NotAKind(f"The kind of step {name!r} has no `order`, its number in the picker")
        if number in numbers:
            raise NotAKind(
                f"The kinds of step {numbers[number]!r} and {name!r} have the same `order`: {number}"
            )
        numbers[number] = name
    return {name: blocks[name] for _number, name in sorted(numbers.items())}


@cache
def _found() -> dict[str, type[StepBlock]]:
    folders = kind_folders(FOLDER)
    for folder in folders:
        check_parts(folder)
    return in_order({folder.name: block_in(folder) for folder in folders})


def kinds() -> dict[str, type[StepBlock]]:
    """Every kind by its name, in the order of the picker."""
    return dict(_found())


def step_blocks() -> list[tuple[str, StepBlock]]:
    """The kinds as a StreamField wants them."""
    return [(name, with_words(block())) for name, block in kinds().items()]


def report_labels() -> dict[str, str | Promise]:
    """How a report of a session calls each kind, by its name."""
    found = {name: block_of(name).meta for name in kinds()}
    return {name: meta.report_label or meta.label for name, meta in found.items()}


@cache
def block_of(name: str) -> StepBlock:
    """The block of a kind, to read values by; KeyError for a kind that there is not."""
    block = _found()[name]()
    block.set_name(name)
    return block


def girls_text(name: str, raw: Mapping[str, Any]) -> Iterator[str]:
    """Every text of a step of this kind that girls hear, see or hold; `raw` is its value as a StreamField stores it."""
    return readers.girls_text(block_of(name), raw)


def without_defaults(name: str, raw: Mapping[str, Any]) -> dict[str, Any]:
    """The raw value of a step without the fields that say what they say when nobody fills them in.

    A new field with a default then changes no step: the marks by which we know an untouched step are taken of this.
    """
    blocks = block_of(name).child_blocks if name in _found() else {}
    return {
        field: part
        for field, part in raw.items()
        if not (isinstance(part, str) and field in blocks and part == blocks[field].get_default())
    }


def step_kinds() -> dict[str, StepBlock]:
    """A block of each kind by its name, to read and check values with."""
    return {name: block_of(name) for name in _found()}
