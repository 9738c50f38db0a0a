"""What changed in a general step, field by field and word by word, for an editor to see both side by side."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from accessibility.overlay.sources import Source
from modules.steps.registry import step_kinds


@dataclass(frozen=True)
class Part:
    """Some words that follow each other: the same on both sides, or only on one."""

    text: str
    changed: bool


@dataclass(frozen=True)
class Change:
    """A field that says something else now: its label, the words of then and of now, and its name."""

    field: str
    before: list[Part]
    after: list[Part]
    name: str = ""


def changes_between(before: Mapping[str, Any] | None, now: Source) -> list[Change]:
    """The fields of a step that changed since `before` (as a version remembers it); none where nobody remembers."""
    if not before:
        return []
    said, block = before.get("said", {}), step_kinds().get(now.kind)
    order = [*(block.child_blocks if block else ()), *said]
    found = []
    for name in dict.fromkeys(name for name in order if name in said or name in now.readable_fields):
        if said.get(name) != now.readable_fields.get(name):
            child = block.child_blocks.get(name) if block else None
            then, there = words_of(said.get(name)), words_of(now.readable_fields.get(name))
            found.append(Change(str(child.label) if child else name, *compared(then, there), name))
    return found


def words_of(said: Any) -> list[str]:
    """The words of a field in their order, a line break between lines; what is no text as `str` gives it."""
    return " \n ".join(_texts(said)).split(" ") if said not in (None, "", [], {}) else []


def compared(before: list[str], after: list[str]) -> tuple[list[Part], list[Part]]:
    """Two texts, word by word: on each side what both have, and what only that side has."""
    left, right = [], []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        same = kind == "equal"
        if b > a:
            left.append(Part(" ".join(before[a:b]), not same))
        if d > c:
            right.append(Part(" ".join(after[c:d]), not same))
    return left, right


def _texts(said: Any) -> Iterator[str]:
    if isinstance(said, Mapping):
        for inner in said.values():
            yield from _texts(inner)
    elif isinstance(said, list):
        for inner in said:
            yield from _texts(inner)
    else:
        yield str(said)
