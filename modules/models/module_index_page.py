"""The list of the modules."""

from typing import ClassVar

from django.db import models
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from modules.models.course import CoursePage
from modules.models.module_page import ModulePage
from modules.models.served import ServedFromAbove
from modules.permission import ONLY_APPROVED


class ModuleIndexPage(ServedFromAbove, Page):
    """All modules of a language, in their order."""

    lead = models.CharField(_("lead"), max_length=300, blank=True)

    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["modules.ModulePage", "modules.CoursePage"]
    private_page_options: ClassVar[list[str]] = []
    visibility_text = ONLY_APPROVED
    template = "modules/module_index_page.html"

    class Meta:
        verbose_name = _("list of modules")
        verbose_name_plural = _("lists of modules")

    def modules(self) -> QuerySet[ModulePage]:
        """The live modules of this list, in the order of their numbers; their steps are not read."""
        live: QuerySet[ModulePage] = ModulePage.objects.child_of(self).live().defer_streamfields()
        return live.order_by("number", "path")

    def course(self) -> CoursePage | None:
        """The live course for professionals that lies beside the modules, if there is one."""
        live = CoursePage.objects.child_of(self).live().defer_streamfields()
        found: CoursePage | None = live.order_by("path").first()
        return found
