"""What an editor left empty in a change, filled in from the general step for her to change."""

from typing import Any

from accessibility.overlay.line_pictures import lines_on_screen
from accessibility.overlay.sources import Source
from accessibility.overlay.word_fields import belongs, field_of


def all_filled(changes: list[dict[str, Any]], source: Source) -> list[dict[str, Any]]:
    """Raw changes with the general step's words where they say nothing yet."""
    made = [_filled(change, source) for change in changes]
    lines = lines_on_screen(made, source.kind, source.raw.get("group_text"))
    return [_with_places(change, lines) for change in made]


def _with_places(change: dict[str, Any], lines: list[str]) -> dict[str, Any]:
    """Pictures that were left empty get a place next to each line."""
    if change["type"] == "pictures" and not change["value"]:
        return {**change, "value": [{"line": line} for line in lines]}
    return change


def _filled(change: dict[str, Any], source: Source) -> dict[str, Any]:
    match change["type"]:
        case "replace" if not change["value"]:
            return {**change, "value": [{"type": source.kind, "value": source.raw}]}
        case "words":
            return {**change, "value": [_word(one, source) for one in change["value"]]}
    return change


def _word(one: dict[str, Any], source: Source) -> dict[str, Any]:
    field = field_of(one["type"])
    empty = one["value"] in (None, "", [], {})
    if empty and belongs(one["type"], source.kind) and source.raw.get(field):
        return {**one, "value": source.raw[field]}
    return one
