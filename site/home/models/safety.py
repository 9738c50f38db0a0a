"""Where "leave now" goes, where somebody can write to, and who publishes the site: an editor owns them."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.db import models
from django.utils.translation import gettext, gettext_noop, override
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from modules.editing.texts_by_language_form import TextsByLanguageForm
from modules.models.texts_by_language import TextsByLanguage

LANGUAGES: Final = tuple(code for code, _name in settings.LANGUAGES)
CHILD_FOCUS: Final = gettext_noop(
    "Girl Power Squad is a training by Child Focus, the Belgian foundation for missing and sexually exploited children."
)


def default_exits() -> dict[str, str]:
    """Where the exit leads until an editor writes another address, by language: the weather service of Belgium."""
    return {language: f"https://www.meteo.be/{language}" for language in LANGUAGES}


def default_publishers() -> dict[str, str]:
    """Who publishes the site until an editor writes it otherwise, by language."""
    found = {}
    for language in LANGUAGES:
        with override(language):
            found[language] = gettext(CHILD_FOCUS)
    return found


@register_setting(icon="squad-safety")
class SafetySettings(BaseGenericSetting):
    """The exit leads to another site that betrays nothing: one for each language."""

    exits = TextsByLanguage(
        default=default_exits, each="exit", label=_("exit, %(language)s pages"), one=models.URLField()
    )
    contact_address = models.EmailField(
        _("contact address"), blank=True, help_text=_("Shown on the contact page and the statements.")
    )

    publishers = TextsByLanguage(
        default=default_publishers,
        each="publisher",
        label=_("publisher, %(language)s pages"),
        one=models.CharField(max_length=200),
    )

    base_form_class = TextsByLanguageForm
    panels = [
        MultiFieldPanel(
            [FieldPanel(f"exit_{language}") for language in LANGUAGES],
            heading=_("Where “Leave now” goes"),
            help_text=_(
                "An everyday site of somebody else, without sound or films, that fits in any history."
            ),
        ),
        FieldPanel("contact_address"),
        MultiFieldPanel(
            [FieldPanel(f"publisher_{language}") for language in LANGUAGES],
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
        address: str = self.exits.get(language) or default_exits()[language]
        return address

    def publisher_for(self, language: str) -> str:
        """Who publishes the site, in one sentence in `language`."""
        sentence: str = self.publishers.get(language) or default_publishers()[language]
        return sentence
