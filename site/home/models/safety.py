"""Where "leave now" goes, where somebody can write to, and who publishes the site: an editor owns them."""

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

    publisher_nl = models.CharField(
        _("publisher, Dutch pages"),
        max_length=200,
        default=(
            "Girl Power Squad is een training van Child Focus, de Belgische stichting voor vermiste en seksueel "
            "uitgebuite kinderen."
        ),
    )
    publisher_fr = models.CharField(
        _("publisher, French pages"),
        max_length=200,
        default=(
            "Girl Power Squad est une formation de Child Focus, la fondation belge pour les enfants disparus et "
            "sexuellement exploités."
        ),
    )
    publisher_en = models.CharField(
        _("publisher, English pages"),
        max_length=200,
        default=(
            "Girl Power Squad is a training by Child Focus, the Belgian foundation for missing and sexually "
            "exploited children."
        ),
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
        MultiFieldPanel(
            [FieldPanel("publisher_nl"), FieldPanel("publisher_fr"), FieldPanel("publisher_en")],
            heading=_("Who publishes this site"),
            help_text=_("One sentence, on the start page and at the foot of every page."),
        ),
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

    def publisher_for(self, language: str) -> str:
        """Who publishes the site, in one sentence in `language`."""
        sentence: str = getattr(self, f"publisher_{language}")
        return sentence
