"""A list in which no two members have the same key: two columns of one flag would leave the third without its cards."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError


class UniqueKeysBlock(blocks.ListBlock):
    """A list of structs with a `key`, each key once; a draft may still have it twice."""

    def clean(self, value: Any) -> Any:
        """Refuses a key that a member above has already, at the key itself."""
        cleaned = super().clean(value)
        if self.is_deferred_validation:
            return cleaned
        seen: set[str] = set()
        wrong: dict[int, Any] = {}
        for number, member in enumerate(cleaned):
            if member["key"] in seen:
                twice = ValidationError(_("Another one in this list has this already. Choose another one."))
                wrong[number] = StructBlockValidationError(block_errors={"key": twice})
            seen.add(member["key"])
        if wrong:
            raise ListBlockValidationError(block_errors=wrong)
        return cleaned
