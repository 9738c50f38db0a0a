"""The fields of a step that an adaptation may say in other words, one by one.

Fields that every kind has go by their own name, a kind's own by `KIND__FIELD`: two kinds may both have `cards`.
"""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from modules.steps.registry import step_kinds
from modules.steps.step_block import StepBlock

MARK: Final = "__"
COMMON: Final = frozenset(StepBlock.base_blocks)


def name_of(kind: str, field: str) -> str:
    """How the field of a step of this kind is called among the words of an adaptation."""
    return field if field in COMMON else f"{kind}{MARK}{field}"


def field_of(name: str) -> str:
    """The field of the step that `name` stands for."""
    return name.rpartition(MARK)[2]


def belongs(name: str, kind: str) -> bool:
    """Whether a step of this kind has the field that `name` stands for."""
    field = field_of(name)
    known = step_kinds().get(kind)
    return known is not None and field in known.child_blocks and name == name_of(kind, field)


def word_blocks() -> list[tuple[str, blocks.Block]]:
    """Every field of every kind, for an editor to choose from; the picker shows them in a group a kind."""
    kinds = step_kinds()
    found = [
        (name, _again(block, _("Every kind of step")))
        for name, block in next(iter(kinds.values())).child_blocks.items()
        if name in COMMON
    ]
    for kind, step in kinds.items():
        own = [name for name in step.child_blocks if name not in COMMON]
        found += [(name_of(kind, name), _again(step.child_blocks[name], step.label)) for name in own]
    return found


def _again(block: blocks.Block, group: Any) -> blocks.Block:
    """The same field once more: a block can have one name only."""
    args, kwargs = block._constructor_args
    made: blocks.Block = type(block)(*args, **{**kwargs, "group": group})
    return made
