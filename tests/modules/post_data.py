"""A page's fields as the editor's form sends them."""

from typing import Any

from wagtail.blocks import ListBlock, StructBlock

from modules.models import ModulePage


def form_of(page: ModulePage) -> dict[str, str]:
    """Everything that Wagtail's editor sends for a module, as it is now."""
    data = {
        "title": page.title,
        "slug": page.slug,
        "summary": page.summary,
        "number": str(page.number),
        "code": page.code,
        "group_min": str(page.group_min),
        "group_max": str(page.group_max),
        **{f"{name}_text": getattr(page, f"{name}_text") for name in page.TEXTS},
        "law_checked": page.law_checked.isoformat() if page.law_checked else "",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        "comments-MIN_NUM_FORMS": "0",
        "comments-MAX_NUM_FORMS": "",
        "steps-count": str(len(page.steps)),
    }
    for number, block in enumerate(page.steps):
        prefix = f"steps-{number}"
        data |= {
            f"{prefix}-type": block.block_type,
            f"{prefix}-id": str(block.id),
            f"{prefix}-order": str(number),
            f"{prefix}-deleted": "",
        }
        data |= _fields(block.block, block.value, f"{prefix}-value")
    return data


def _fields(block: Any, value: Any, prefix: str) -> dict[str, str]:
    if isinstance(block, StructBlock):
        found: dict[str, str] = {}
        for name, child in block.child_blocks.items():
            found |= _fields(child, value[name], f"{prefix}-{name}")
        return found
    if isinstance(block, ListBlock):
        found = {f"{prefix}-count": str(len(value))}
        for number, bound in enumerate(value.bound_blocks):
            item = f"{prefix}-{number}"
            found |= {f"{item}-id": str(bound.id), f"{item}-order": str(number), f"{item}-deleted": ""}
            found |= _fields(block.child_block, bound.value, f"{item}-value")
        return found
    return {prefix: "" if value is None else str(value)}
