"""Who reads a field of a step: declared on the field itself, once, where the kind is written.

A field is for girls until its block says ``reader=FACILITATOR``, so that a new field of a new kind is looked at by
default: for words that name an audience, and for how easy it reads.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from wagtail import blocks

FACILITATOR: Final = "facilitator"
_TEXT = (blocks.CharBlock, blocks.TextBlock)


def girls_text(block: blocks.Block, raw: Any) -> Iterator[str]:
    """Every text in the raw value of `block` that girls hear, see or hold in the hand, in the order of the fields."""
    if getattr(block.meta, "reader", None) == FACILITATOR or raw in (None, ""):
        return
    if isinstance(block, blocks.StructBlock):
        if isinstance(raw, Mapping):
            for name, child in block.child_blocks.items():
                yield from girls_text(child, raw.get(name))
    elif isinstance(block, blocks.ListBlock):
        for item in raw:
            yield from girls_text(block.child_block, _inner(item))
    elif isinstance(block, _TEXT):
        yield str(raw)


def _inner(item: Any) -> Any:
    """The value of a list's member; one that was stored before members had ids is the value itself."""
    kept = isinstance(item, Mapping) and {"type", "value"} <= set(item) <= {"type", "value", "id"}
    return item["value"] if kept else item
