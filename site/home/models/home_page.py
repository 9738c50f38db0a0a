"""The start page of a language."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.blocks import CharBlock
from wagtail.fields import StreamField

from home.blocks import EntryBlock, ModuleLineBlock, StepBlock
from home.fields import BlocksField
from home.links import ModuleLink, live_modules, named
from home.models.information_page import InformationPage
from home.models.public_page import PublicPage

# The entries that lead to a view; the others lead to the information page of that purpose.
VIEWS = {"register": "account_signup", "help": "help_services:help"}


class HomePage(PublicPage):
    """Headline, three entries, five modules in short, the circle, and four steps to begin."""

    headline = models.CharField(_("headline"), max_length=60)
    lead = models.CharField(_("lead"), max_length=300)
    start_words = models.CharField(_("words of the first button"), max_length=40)
    doors: StreamField = BlocksField(
        [("door", EntryBlock())], min_num=3, max_num=3, verbose_name=_("three doors")
    )
    modules_heading = models.CharField(_("heading of the modules"), max_length=60)
    modules_lead = models.CharField(_("lead of the modules"), max_length=300)
    modules: StreamField = BlocksField(
        [("module", ModuleLineBlock())], min_num=5, max_num=5, verbose_name=_("five modules")
    )
    circle_heading = models.CharField(_("heading of the circle"), max_length=60)
    circle: StreamField = BlocksField(
        [("line", CharBlock(max_length=120, label=_("Line")))],
        min_num=2,
        max_num=6,
        verbose_name=_("what is true in every circle"),
    )
    steps_heading = models.CharField(_("heading of the steps"), max_length=60)
    steps: StreamField = BlocksField(
        [("step", StepBlock())], min_num=4, max_num=4, verbose_name=_("four steps to begin")
    )

    content_panels = [
        *PublicPage.content_panels,
        MultiFieldPanel(
            [FieldPanel("headline"), FieldPanel("lead"), FieldPanel("start_words")], heading=_("On top")
        ),
        FieldPanel("doors"),
        MultiFieldPanel(
            [FieldPanel("modules_heading"), FieldPanel("modules_lead"), FieldPanel("modules")],
            heading=_("The modules in short"),
        ),
        MultiFieldPanel([FieldPanel("circle_heading"), FieldPanel("circle")], heading=_("The circle")),
        MultiFieldPanel([FieldPanel("steps_heading"), FieldPanel("steps")], heading=_("To begin")),
    ]
    parent_page_types = ["wagtailcore.Page"]
    template = "home/home_page.html"

    class Meta:
        verbose_name = _("start page")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds where the entries lead and which modules can be opened: looked up where they are drawn."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["start"] = named(VIEWS["register"])
        context["doors"], context["modules"] = self._entries, self._modules
        return context

    def _entries(self) -> list[tuple[Any, str]]:
        return [(entry.value, self.entry_address(entry.value["leads_to"])) for entry in self.doors]

    def _modules(self) -> list[tuple[Any, ModuleLink | None]]:
        live = live_modules(self)
        return [(line.value, live.get(line.value["number"])) for line in self.modules]

    def entry_address(self, leads_to: str) -> str:
        """Address of an entry; empty where neither a view nor a live page answers."""
        if view := VIEWS.get(leads_to):
            return named(view)
        page = InformationPage.objects.child_of(self).live().filter(purpose=leads_to).first()
        return (page.url or "") if page else ""
