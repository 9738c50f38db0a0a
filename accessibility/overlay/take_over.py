"""What changed in a general step, put in the place of an adaptation's own words, field by field."""

from collections.abc import Mapping
from typing import Any

from accessibility.overlay.sources import Source
from accessibility.overlay.word_fields import belongs, field_of
from modules.steps.registry import step_kinds


def changed_fields(before: Mapping[str, Any] | None, now: Source) -> set[str]:
    """The fields that differ from `before`, as an adaptation remembers it; all of them where it remembers nothing."""
    if not before or before.get("kind") != now.kind:
        return set(step_kinds()[now.kind].child_blocks)
    said = before["said"]
    return {name for name in {*said, *now.readable_fields} if said.get(name) != now.readable_fields.get(name)}


def without_overtaken(changes: list[dict[str, Any]], before: Any, now: Source) -> list[dict[str, Any]]:
    """Raw `changes` of an adapted step in which the general step's new words hold; it may be none at all.

    Other words for a field that changed go, so that the field flows through; a step in its place gets those fields.
    """
    fields = changed_fields(before, now)
    kept = []
    for change in changes:
        if change["type"] == "words":
            words = [
                one
                for one in map(lambda one: _unchanged_words(one, fields, before, now), change["value"])
                if one
            ]
            if words:
                kept.append({**change, "value": words})
        elif change["type"] == "replace":
            kept.append({**change, "value": [_with(one, fields, now) for one in change["value"]]})
        else:
            kept.append(change)
    return kept


def _unchanged_words(
    one: dict[str, Any], fields: set[str], before: Any, now: Source
) -> dict[str, Any] | None:
    """Words of an adaptation, without what they say for something that changed; None where nothing is left."""
    field = field_of(one["type"])
    if field not in fields or not belongs(one["type"], now.kind):
        return one
    if not getattr(step_kinds()[now.kind].child_blocks[field].meta, "by_key", False):
        return None
    then, there = (
        _members(((before or {}).get("said") or {}).get(field)),
        _members(now.readable_fields.get(field)),
    )
    members = [item for item in one["value"] if _same(_key(item), then, there)]
    return {**one, "value": members} if members else None


def _members(said: Any) -> dict[str, Any]:
    return {one.get("key", ""): one for one in said or []}


def _key(item: Mapping[str, Any]) -> str:
    value = item.get("value", item)
    return str(value.get("key", ""))


def _same(key: str, then: Mapping[str, Any], there: Mapping[str, Any]) -> bool:
    return then.get(key) == there.get(key)


def _with(one: dict[str, Any], fields: set[str], now: Source) -> dict[str, Any]:
    if one["type"] != now.kind:
        return {"type": now.kind, "value": dict(now.raw)}
    return {**one, "value": {**one["value"], **{name: now.raw[name] for name in fields if name in now.raw}}}
