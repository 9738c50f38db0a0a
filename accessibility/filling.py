"""What an editor left empty in a change, filled in from the general step for her to change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from accessibility.sources import Source
from accessibility.word_fields import belongs, field_of
from modules.steps.registry import girls_text


def filled(change: dict[str, Any], source: Source) -> dict[str, Any]:
    """A raw change with the general step's words where it says nothing yet."""
    match change["type"]:
        case "replace" if not change["value"]:
            return {**change, "value": [{"type": source.kind, "value": source.raw}]}
        case "words":
            return {**change, "value": [_word(one, source) for one in change["value"]]}
        case "pictures" if not change["value"]:
            return {**change, "value": [{"line": line} for line in lines_of(source)]}
        case "voices" if not change["value"]:
            return {**change, "value": [{"line": line, "language": ""} for line in lines_of(source)]}
    return change


def lines_of(source: Source) -> list[str]:
    """Each line of a step that girls read or hear, once, in their order."""
    return list(dict.fromkeys(_lines(source)))


def _lines(source: Source) -> Iterator[str]:
    for text in girls_text(source.kind, source.raw):
        line = " ".join(text.split())
        if line:
            yield line


def _word(one: dict[str, Any], source: Source) -> dict[str, Any]:
    field = field_of(one["type"])
    empty = one["value"] in (None, "", [], {})
    if empty and belongs(one["type"], source.kind) and source.raw.get(field):
        return {**one, "value": source.raw[field]}
    return one
