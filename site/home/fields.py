"""A StreamField whose kinds of blocks stay out of the migrations."""

from __future__ import annotations

from typing import Any

from wagtail.fields import StreamField


class LeanStreamField(StreamField):
    """A new or changed block makes no migration, because the column stays the same text.

    The price: a data migration sees raw JSON, not blocks. Go back to StreamField when one must see blocks.
    """

    def __init__(self, block_types: Any = (), **options: Any) -> None:
        options.pop("block_lookup", None)
        super().__init__(block_types or [], **options)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """The field without its blocks."""
        name, path, _args, options = super().deconstruct()
        options.pop("block_lookup", None)
        return name, path, [], options
