"""A page of text: how it works, what this is, privacy, accessibility, contact."""

from typing import Any

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField

from home.blocks import BODY_BLOCKS
from home.fields import BlocksField
from home.models.public_page import PublicPage
from home.statement import statement_in


class InformationPage(PublicPage):
    """Text that an editor writes. Its purpose lets entries, forms and the foot of each page find it.

    On the accessibility statement the text stands below what the checks say.
    """

    class Purpose(models.TextChoices):
        HOW_IT_WORKS = "how_it_works", _("How it works")
        WHAT_IS_THIS = "what_is_this", _("What this is")
        PRIVACY = "privacy", _("Privacy")
        ACCESSIBILITY = "accessibility", _("Accessibility statement")
        CONTACT = "contact", _("Contact")
        OTHER = "other", _("Another text")

    lead = models.CharField(_("lead"), max_length=300)
    purpose = models.CharField(_("purpose"), max_length=20, choices=Purpose, default=Purpose.OTHER)
    in_foot = models.BooleanField(_("link at the foot of each page"), default=False)
    body: StreamField = BlocksField(BODY_BLOCKS, verbose_name=_("text"))

    content_panels = [
        *PublicPage.content_panels,
        FieldPanel("lead"),
        FieldPanel("body"),
        MultiFieldPanel([FieldPanel("purpose"), FieldPanel("in_foot")], heading=_("Where it is found")),
    ]
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    template = "home/information_page.html"

    class Meta:
        verbose_name = _("information page")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds the text as sections: a heading (empty before the first one) and the blocks below it."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["sections"] = self.sections()
        if self.purpose == self.Purpose.ACCESSIBILITY:
            context["statement"] = statement_in(self.locale.language_code)
            context["site_address"] = settings.SITE_URL
        return context

    def sections(self) -> list[tuple[str, list[Any]]]:
        """The blocks of the text, each heading with what stands below it."""
        found: list[tuple[str, list[Any]]] = []
        for block in self.body:
            if block.block_type == "heading":
                found.append((block.value, []))
            elif found:
                found[-1][1].append(block)
            else:
                found.append(("", [block]))
        return found
