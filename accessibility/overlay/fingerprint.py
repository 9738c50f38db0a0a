"""The fingerprint of what a step says, the same as long as a reader gets the same.

It is taken of the raw data of a block (`{"type": ..., "value": ..., "id": ...}`, as a StreamField stores it), read by
what the blocks of its kind are, and not by how the data happens to be stored. Left out is what no reader can tell: ids
inside the step, the order of keys, spaces, empty lines, fields that say what they say by themselves, and fields that
the kind does not have (any more). So a new field with a default moves nothing, however deep it is.
"""

import hashlib
import json
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any, Final

from wagtail import blocks

from modules.steps.registry import step_kinds

LENGTH: Final = 16
_BLOCK_KEYS: Final = ({"type", "value"}, {"type", "value", "id"})
_ITEM: Final = "item"  # how Wagtail calls each member of a ListBlock


def fingerprint(kind: str, value: Mapping[str, Any]) -> str:
    """The fingerprint of a step, 16 hexadecimal digits: `kind` is its block type, `value` its raw value."""
    return fingerprint_of_fields(kind, readable_fields(kind, value))


def fingerprint_of_fields(kind: str, read: Any) -> str:
    """The same of fields as `readable_fields` returns them."""
    text = json.dumps([kind, read], sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:LENGTH]


def readable_fields(kind: str, value: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a step without what no reader can tell: texts, numbers, lists and tables that JSON can hold."""
    block = step_kinds().get(kind)
    read = _plain(value) if block is None else _of(block, value)
    return read if isinstance(read, dict) else {}


def _of(block: blocks.Block, raw: Any) -> Any:
    if isinstance(block, blocks.StructBlock) and (raw is None or isinstance(raw, Mapping)):
        return _fields(block, raw or {})
    if isinstance(block, blocks.ListBlock):
        return _full(_of(block.child_block, _inner(one)) for one in raw or [])
    if isinstance(block, blocks.StreamBlock):
        known = [one for one in raw or [] if one["type"] in block.child_blocks]
        return [[one["type"], _of(block.child_blocks[one["type"]], one["value"])] for one in known]
    return _plain(raw)


def _fields(block: blocks.StructBlock, raw: Mapping[str, Any]) -> dict[str, Any]:
    read = {}
    for name, child in block.child_blocks.items():
        if name not in raw:
            continue  # it says what it says by itself
        now = _of(child, raw[name])
        if not _is_empty(now) and now != _by_itself(child):
            read[name] = now
    return read


def _by_itself(block: blocks.Block) -> Any:
    """What a field says that nobody filled in."""
    if isinstance(block, blocks.StructBlock | blocks.ListBlock | blocks.StreamBlock):
        return None
    return _plain(block.get_prep_value(block.get_default()))


def _plain(value: Any) -> Any:
    """Raw data that no block explains: texts, and what holds them."""
    if isinstance(value, str):
        return " ".join(unicodedata.normalize("NFC", value).split())
    if isinstance(value, Mapping):
        if set(value) in _BLOCK_KEYS and isinstance(value["type"], str):
            inner = _plain(value["value"])
            return inner if value["type"] == _ITEM else [value["type"], inner]
        read = {key: _plain(inner) for key, inner in value.items()}
        return {key: inner for key, inner in read.items() if not _is_empty(inner)}
    if isinstance(value, Sequence):
        return _full(_plain(inner) for inner in value)
    return value


def _full(read: Any) -> list[Any]:
    return [one for one in read if not _is_empty(one)]


def _inner(one: Any) -> Any:
    """The value of a list's member; one that was stored before members had ids is the value itself."""
    return one["value"] if isinstance(one, Mapping) and set(one) in _BLOCK_KEYS else one


def _is_empty(value: Any) -> bool:
    return value is None or value is False or value in ("", [], {})
