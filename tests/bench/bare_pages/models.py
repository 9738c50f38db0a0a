"""A page with the fields of a module, and none of what a module does."""

from typing import Any, ClassVar

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from modules.steps.error_messages import with_words
from modules.steps.folders import kind_folders
from modules.steps.registry import block_in, in_order
from tests.bench.bare_pages.texts import TEXTS

# the block of films asks for our own tables, which a bare project has not
BLOCKS = {folder.name: block_in(folder) for folder in kind_folders() if folder.name != "film"}


class BarePage(Page):
    """The columns of a module, each in a panel of its own."""

    summary = models.CharField(max_length=300, blank=True)
    number = models.PositiveSmallIntegerField(default=1)
    code = models.SlugField(max_length=40, blank=True)
    group_min = models.PositiveSmallIntegerField(default=4)
    group_max = models.PositiveSmallIntegerField(default=8)
    law_checked = models.DateField(null=True, blank=True)
    for name in TEXTS:
        locals()[f"{name}_text"] = models.TextField(blank=True)
    del name
    steps = StreamField(
        [(name, with_words(block())) for name, block in in_order(BLOCKS).items()], collapsed=True
    )

    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        *(FieldPanel(name) for name in ("summary", "number", "code", "group_min", "group_max")),
        *map(FieldPanel, [f"{name}_text" for name in TEXTS]),
        FieldPanel("law_checked"),
        FieldPanel("steps"),
    ]

    class Meta:
        app_label = "bare_pages"
