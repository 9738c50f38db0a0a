"""Each kind of step has sheets of its own, with as little and with as much on them as an editor may write."""

from typing import Any

import pytest
from wagtail import blocks

from modules.models import ModulePage
from modules.print_kit.setting import as_json, set_pdf
from modules.starter.text import raw
from modules.steps.registry import block_of, kinds
from tests.modules.print_kit.pages import kit

pytestmark = [pytest.mark.django_db, pytest.mark.content]
WORD = "Wat je hier hoort, vertel je niet rond. "


def filled(block: blocks.Block, most: bool) -> Any:
    """A value with as much in it as the block allows, or as little: lists at their longest, texts at their longest."""
    if isinstance(block, blocks.StructBlock):
        return {name: filled(child, most) for name, child in block.child_blocks.items()}
    if isinstance(block, blocks.ListBlock):
        number = min(block.meta.max_num or 8, 24) if most else max(block.meta.min_num or 0, 1)
        return [filled(block.child_block, most) for _ in range(number)]
    if isinstance(block, blocks.ChoiceBlock):
        choices = [
            choice
            for _group, some in block.field.choices
            for choice in (some if isinstance(some, list | tuple) else [(_group, some)])
        ]
        return next(value for value, _label in choices if value)
    if isinstance(block, blocks.ChooserBlock):
        return None
    if isinstance(block, blocks.IntegerBlock):
        return block.field.min_value or 1
    if isinstance(block, blocks.RegexBlock):
        return "key"
    longest = getattr(block.field, "max_length", None) or 120
    return (WORD * 12)[: min(longest, 400)].strip() if most else "Dag"


def a_story(most: bool) -> dict[str, Any]:
    """A story that holds together: an ending is all that the smallest has."""
    lines = [WORD * 2] * 4 if most else ["Dag"]
    end = {"blame": WORD * 5, "help": WORD * 5} if most else {"blame": "Niemand.", "help": "Praat."}
    return {
        "friend": {"name": "Yara", "drawing": "friend-braids"},
        "first": "hello",
        "messages": [
            {
                "key": f"m{n}" if n else "hello",
                "lines": lines,
                "after": WORD * 3,
                "pause": WORD * 3,
                "end": end,
            }
            for n in range(41 if most else 1)
        ],
    }


@pytest.mark.parametrize("most", [False, True], ids=["little", "much"])
@pytest.mark.parametrize("kind", kinds())
def test_its_sheets_can_be_set(kind: str, most: bool) -> None:
    value = filled(block_of(kind), most)
    if kind == "story":
        value |= a_story(most)
    value["pictures"] = [] if kind == "talk" else value.get("pictures", [])
    page = ModulePage(number=4, title="Grenzen", steps=[{"type": kind, "value": raw(value, "test", kind)}])
    assert set_pdf(as_json(kit(page, only=1))).startswith(b"%PDF-")


@pytest.mark.parametrize(("kind", "cards"), [("method", "cards"), ("poll", "options")])
def test_a_drawing_that_a_package_leaves_out_is_no_drawing(kind: str, cards: str) -> None:
    value = filled(block_of(kind), most=True)
    for card in value[cards]:
        card["drawing"] = None
    page = ModulePage(number=4, title="Grenzen", steps=[{"type": kind, "value": raw(value, "test", kind)}])
    assert set_pdf(as_json(kit(page, only=1))).startswith(b"%PDF-")
