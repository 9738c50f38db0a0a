"""Which parts of a module are translated, which are the same in each language, and which belong to one alone."""

from typing import Any, Final

from wagtail import blocks
from wagtail.images.blocks import ImageBlock
from wagtail_localize.fields import SynchronizedField, TranslatableField
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor

TEXTS: Final = ("title", "slug", "seo_title", "search_description", "summary", "steps")
# The code stands in addresses and figures, numbers and sizes are the module's: nobody changes them for a language.
THE_SAME: Final = ("number", "code", "group_min", "group_max")
_TEXT = (blocks.CharBlock, blocks.TextBlock)


def module_fields(points: tuple[str, ...]) -> list[Any]:
    """The fields of a module for the translation; `points` are those of the preparation.

    The day on which the law was checked is not among them: whoever checks the French text gives it a day of its own.
    """
    texts = [TranslatableField(name) for name in (*TEXTS, *(f"{name}_text" for name in points))]
    return [*texts, *(SynchronizedField(name, overridable=False) for name in THE_SAME)]


def segments_of(field: Any, value: Any) -> list[Any]:
    """The texts and pictures in the steps.

    Texts that nobody filled in may be stored as nothing at all, which the translation takes for an error: they are
    read as empty. Keys, drawings, numbers and choices are no text, so they stay what they are in each language.
    """
    block = value.stream_block
    filled = [
        {**raw, "value": _filled(block.child_blocks[raw["type"]], raw["value"])}
        for raw in value.get_prep_value()
    ]
    steps = block.to_python(filled)
    found: list[Any] = StreamFieldSegmentExtractor(field, include_overridables=True).handle_stream_block(
        steps
    )
    return found


def _filled(block: Any, raw: Any) -> Any:
    if isinstance(block, _TEXT):
        return "" if raw is None else raw
    if isinstance(block, blocks.StructBlock) and not isinstance(block, ImageBlock):
        asked = block.child_blocks.items()
        inside = {
            name: _filled(child, (raw or {}).get(name))
            for name, child in asked
            if name in (raw or {}) or isinstance(child, (*_TEXT, blocks.StructBlock))
        }
        return {**(raw or {}), **inside}
    if isinstance(block, blocks.ListBlock):
        return [{**item, "value": _filled(block.child_block, item["value"])} for item in raw or []]
    return raw
