"""Where "leave now" goes, and where somebody can write to. Settings, because an editor owns them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting


@register_setting(icon="squad-safety")
class SafetySettings(BaseGenericSetting):
    """The exit leads to another site that betrays nothing: one for each language."""

    exit_nl = models.URLField(_("exit, Dutch pages"), default="https://www.meteo.be/nl")
    exit_fr = models.URLField(_("exit, French pages"), default="https://www.meteo.be/fr")
    exit_en = models.URLField(_("exit, English pages"), default="https://www.meteo.be/en")
    contact_address = models.EmailField(
        _("contact address"), blank=True, help_text=_("Shown on the contact page and the statements.")
    )

    panels = [
        MultiFieldPanel(
            [FieldPanel("exit_nl"), FieldPanel("exit_fr"), FieldPanel("exit_en")],
            heading=_("Where “Leave now” goes"),
            help_text=_(
                "An everyday site of somebody else, without sound or films, that fits in any history."
            ),
        ),
        FieldPanel("contact_address"),
    ]

    class Meta:
        verbose_name = _("safety and contact")

    @classmethod
    def current(cls) -> SafetySettings:
        """What an editor saved, or the defaults; unlike Wagtail's `load`, reading a page never writes a row."""
        return cls.objects.first() or cls()

    def exit_for(self, language: str) -> str:
        """The address of the exit on pages in `language`."""
        address: str = getattr(self, f"exit_{language}")
        return address
