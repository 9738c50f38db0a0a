"""One step with the changes of an adaptation put into it: other words, another way, pictures, or all of it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from wagtail.blocks.list_block import ListValue

from accessibility.overlay.word_fields import field_of, name_of
from modules.sessions.steps import Step
from modules.steps.line_pictures import Line
from modules.steps.step_block import StepValue


def changed(step: Step, changes: Iterable[Any]) -> Step:
    """`step` with `changes` (members of the stream of an adapted step); what they do not name flows through.

    Words for a field that this kind does not have are passed over, and so is a replacement that is not there yet.
    """
    words: dict[str, Any] = {}
    ways: list[Any] = []
    beside: list[Line] = []
    for change in changes:
        match change.block_type:
            case "replace":
                for new in list(change.value)[:1]:
                    step = replace(step, kind=new.block_type, value=new.value)
            case "words":
                words |= {child.block_type: child.value for child in change.value}
            case "way":
                ways.append(change.value)
            case "pictures":
                beside += [
                    Line(one["line"], one["drawing"] or "", one["picture"] or None) for one in change.value
                ]
    value = _with(step, words, ways) if words or ways else step.value
    return replace(step, value=value, beside=tuple(beside))


def _with(step: Step, words: dict[str, Any], ways: list[Any]) -> StepValue:
    block = step.value.block
    said = {name: field_of(name) for name, value in words.items() if _says(value)}
    new = {
        field: words[name]
        for name, field in said.items()
        if field in block.child_blocks and name == name_of(step.kind, field)
    }
    for field, value in new.items():
        if getattr(block.child_blocks[field].meta, "by_key", False):
            new[field] = _by_key(step.value[field], value)
    if ways:
        before = new.get("ways", step.value["ways"])
        new["ways"] = ListValue(block.child_blocks["ways"], values=[*before, *ways])
    kind: type[StepValue] = type(step.value)
    return kind(block, [(field, new.get(field, value)) for field, value in step.value.items()])


def _says(value: Any) -> bool:
    """A field that was left empty flows through."""
    return value is not None and value != "" and (not hasattr(value, "__len__") or len(value) > 0)


def _by_key(general: Any, new: Any) -> ListValue:
    """The members of `general`, those of `new` with the same key in their place; new keys follow at the end."""
    by_key = {member["key"]: member for member in new}
    members = [by_key.pop(member["key"], member) for member in general]
    return ListValue(general.list_block, values=[*members, *by_key.values()])
