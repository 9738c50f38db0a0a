"""A short mark of what a step says, the same as long as the step says the same.

It is taken of the raw data of a block (`{"type": ..., "value": ..., "id": ...}`, as a StreamField stores it). Ids
inside the step and the order of keys are not part of what it says: list items get new ids when a step is first
saved through the editor. Empty fields and untouched defaults are left out too, so that a new field of a kind moves
nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from modules.steps.registry import without_defaults

LENGTH: Final = 16
_BLOCK_KEYS: Final = ({"type", "value"}, {"type", "value", "id"})
_ITEM: Final = "item"  # how Wagtail calls each member of a ListBlock


def fingerprint(kind: str, value: Mapping[str, Any]) -> str:
    """The mark of a step: `kind` is its block type, `value` its raw value; 16 hexadecimal signs come out."""
    text = json.dumps(
        [kind, _said(without_defaults(kind, value))],
        sort_keys=True,
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return hashlib.sha256(text.encode()).hexdigest()[:LENGTH]


def _said(value: Any) -> Any:
    """What `value` says, without ids, empty fields and the space around words."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, Mapping):
        if set(value) in _BLOCK_KEYS and isinstance(value["type"], str):
            inner = _said(value["value"])
            return inner if value["type"] == _ITEM else [value["type"], inner]
        said = {key: _said(inner) for key, inner in value.items()}
        return {key: inner for key, inner in said.items() if not _is_empty(inner)}
    if isinstance(value, Sequence):
        return [_said(inner) for inner in value]
    return value


def _is_empty(value: Any) -> bool:
    return value is None or value is False or value in ("", [], {})
