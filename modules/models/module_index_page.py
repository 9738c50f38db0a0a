"""The list of the modules."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from modules.models.course import CoursePage
from modules.models.module_page import ModulePage
from modules.permission import ONLY_APPROVED, kept_private, refusal


class ModuleIndexPage(Page):
    """All modules of a language, in their order."""

    lead = models.CharField(_("lead"), max_length=300, blank=True)

    content_panels: ClassVar[list[Any]] = [*Page.content_panels, FieldPanel("lead")]
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["modules.ModulePage", "modules.CoursePage"]
    private_page_options: ClassVar[list[str]] = []
    visibility_text = ONLY_APPROVED
    template = "modules/module_index_page.html"

    class Meta:
        verbose_name = _("list of modules")
        verbose_name_plural = _("lists of modules")

    def modules(self) -> QuerySet[ModulePage]:
        """The live modules of this list, in the order of their numbers."""
        found: QuerySet[ModulePage] = ModulePage.objects.child_of(self).live().order_by("number", "path")
        return found

    def course(self) -> CoursePage | None:
        """The live course for professionals that lies beside the modules, if there is one."""
        found: CoursePage | None = CoursePage.objects.child_of(self).live().order_by("path").first()
        return found

    def serve(self, request: HttpRequest) -> HttpResponse:
        """The list, for those who may use the training."""
        refused = refusal(request)
        if refused is not None:
            return refused
        shown = {"page": self, "modules": self.modules(), "course": self.course()}
        return kept_private(render(request, self.template, shown))

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The draft, with the modules that are live."""
        modules = self.modules() if self.path else ModulePage.objects.none()
        course = self.course() if self.path else None
        return render(request, self.template, {"page": self, "modules": modules, "course": course})
