"""A list of short texts in a step: a line is typed, said or shown as one."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail import blocks


def lines(
    label: str | Promise, help_text: str | Promise = "", *, required: bool = False, **more: Any
) -> blocks.ListBlock:
    """A list of short texts, one a line; ``reader=FACILITATOR`` for what girls never read or hear."""
    return blocks.ListBlock(
        blocks.TextBlock(label=_("Line"), rows=1, max_length=400),
        label=label,
        help_text=help_text,
        min_num=1 if required else 0,
        default=[],
        collapsed=False,
        **more,
    )
