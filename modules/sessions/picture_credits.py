"""Who made the pictures of a module, and under which licence: said where professionals see them, and on paper."""

from collections.abc import Iterable, Iterator
from typing import Any

from wagtail import blocks
from wagtail.images.blocks import ImageBlock

from modules.sessions.steps import Step


def credits_of(steps: Iterable[Step]) -> list[str]:
    """A line for each uploaded picture that names a maker, once; a film says its own."""
    lines = []
    for step in steps:
        pictures = [*_below(step.value.block, step.value), *(line.picture for line in step.beside)]
        lines += [line for picture in pictures if picture is not None and (line := line_of(picture))]
    return list(dict.fromkeys(lines))


def line_of(picture: Any) -> str:
    """Title, maker and licence of a picture; empty where nobody has to be named."""
    said = [part for part in (picture.credit.strip().rstrip("."), picture.get_licence_display()) if part]
    return f"{picture.title}: {', '.join(map(str, said))}." if picture.credit else ""


def _below(block: blocks.Block, value: Any) -> Iterator[Any]:
    if value is None or value == "":
        return
    if isinstance(block, ImageBlock):
        yield value
    elif isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from _below(child, value.get(name))
    elif isinstance(block, blocks.ListBlock):
        for member in value:
            yield from _below(block.child_block, member)
