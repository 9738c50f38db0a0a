"""The list of the modules."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page


class ModuleIndexPage(Page):
    """All modules of a language, in their order."""

    lead = models.CharField(_("lead"), max_length=300, blank=True)

    content_panels: ClassVar[list[Any]] = [*Page.content_panels, FieldPanel("lead")]
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["modules.ModulePage"]
    template = "modules/module_index_page.html"

    class Meta:
        verbose_name = _("list of modules")
        verbose_name_plural = _("lists of modules")
