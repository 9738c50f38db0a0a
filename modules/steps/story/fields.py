"""The fields that every conversation on the story engine has: the girls' stories and the professionals' practice."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from modules.steps.story.form_blocks import FactBlock, key_block
from modules.story.parse import LIMIT


def limit_block(help_text: str | Promise) -> blocks.IntegerBlock:
    """How many cards one way through may have at most."""
    return blocks.IntegerBlock(
        label=_("Longest way"), min_value=3, max_value=20, default=LIMIT, help_text=help_text
    )


def first_block() -> blocks.CharBlock:
    """The key of the card with which it begins; empty for the first one."""
    return key_block(
        _("Begins with"),
        _("The key of the first card; left empty it is the first one below."),
        required=False,
    )


def facts_block() -> blocks.ListBlock:
    """The small numbers that choices change and ask for."""
    return blocks.ListBlock(
        FactBlock(),
        label=_("What the story remembers"),
        help_text=_("Small numbers, 0 to 9, that choices change and ask for. Most stories need none."),
        min_num=0,
        max_num=5,
        default=[],
    )
