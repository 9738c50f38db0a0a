"""The field that holds the steps of a module."""

from __future__ import annotations

from typing import Any

from django.utils.functional import cached_property
from wagtail.fields import StreamField

from modules.models.translated_fields import segments_of


class StepsField(StreamField):
    """A StreamField whose block list stays out of the migrations.

    A new kind of step, a new field of a kind or another help text then migrates nothing. The price: a data migration
    sees the raw JSON only, with no blocks to read it by. Go back to a plain StreamField when a data migration must
    convert between versions of the same block; the column is the same, so nothing in the database changes.
    """

    def __init__(self, block_types: Any = (), **kwargs: Any) -> None:
        """Takes what a StreamField takes; no block types at all, as in migrations, is an empty list.

        A function that gives the block types is called when they are first needed: a command that reads no page makes
        none of some thousand blocks.
        """
        kwargs.pop("block_lookup", None)
        super().__init__(block_types, **kwargs)

    block_types_arg: Any

    @cached_property
    def stream_block(self) -> Any:
        """The block that holds the others."""
        if callable(self.block_types_arg) and not isinstance(self.block_types_arg, type):
            self.block_types_arg = self.block_types_arg()
        return super().stream_block

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """What a migration keeps: the column, without the blocks."""
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [], kwargs

    def clone(self) -> StepsField:
        """A copy that knows the same blocks, which `deconstruct` alone would lose."""
        _name, _path, _args, kwargs = self.deconstruct()
        return type(self)(self.block_types_arg, **kwargs, **self._limits())

    def get_translatable_segments(self, value: Any) -> list[Any]:
        """What of these steps is translated; asked by the translation."""
        return segments_of(self, value)

    def _limits(self) -> dict[str, Any]:
        return {name: value for name, value in self.block_opts.items() if name != "required"}
