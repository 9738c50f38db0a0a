"""An audience: a group of girls for whom modules are adapted. Only professionals ever read its name."""

from collections.abc import Mapping
from typing import ClassVar, Final

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accessibility.values.needs import NEEDS
from modules.models.texts_by_language import TextsByLanguage

LANGUAGES: Final = tuple(code for code, _name in settings.LANGUAGES)


def free_code() -> str:
    """The first code that no audience has yet."""
    taken = set(Audience.objects.values_list("code", flat=True))
    return next((code for number in range(2, 100) if (code := f"v{number}") not in taken), "")


class Audience(models.Model):
    """One audience: a neutral code for addresses, screens and storage, and words for the facilitator alone."""

    code = models.CharField(
        _("code"),
        max_length=8,
        unique=True,
        default=free_code,
        validators=[
            RegexValidator(r"^v([2-9]|[1-9][0-9])$", _("A v and a number from 2 on, for example v4."))
        ],
        help_text=_(
            "Stands in addresses and on the screens instead of the name, for example v4. Do not change it."
        ),
    )
    key = models.SlugField(
        _("key"),
        unique=True,
        blank=True,
        help_text=_("A short name in English, for files. Left empty it is made of the English name."),
    )
    labels = TextsByLanguage(
        default=dict,
        each="label",
        label=_("name in %(language)s"),
        one=models.CharField(max_length=60, help_text=_("As professionals say it; girls never read it.")),
    )
    guidance_texts = TextsByLanguage(
        default=dict,
        blank=True,
        each="guidance",
        label=_("how to work, in %(language)s"),
        one=models.TextField(blank=True, help_text=_("One point a line.")),
    )

    needs_hearing = models.BooleanField(
        _("hears little"),
        default=False,
        help_text=_(
            "Slower captions with speakers and sounds named, nothing by sound alone, speech without background."
        ),
    )
    needs_signing = models.BooleanField(
        _("uses sign language"),
        default=False,
        help_text=_(
            "Each film and each spoken instruction also in sign language; without it nothing goes live."
        ),
    )
    needs_easy_words = models.BooleanField(
        _("needs easy words"),
        default=False,
        help_text=_("Short sentences and common words, easier than the general version."),
    )
    needs_pictures = models.BooleanField(
        _("looks and listens rather than reads"),
        default=False,
        help_text=_("A picture and a voice for every instruction, and no figures of speech."),
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["code"]
        verbose_name = _("audience")
        verbose_name_plural = _("audiences")

    def __str__(self) -> str:
        return f"{self.label} ({self.code})"

    def clean(self) -> None:
        """Makes the key of the English name where nobody wrote one; it is free, and the same ever after.

        A key is in small letters: it is a folder in packages, and not every disk knows a capital from a small letter.
        """
        super().clean()
        self.key = self.key.lower()
        english = self.labels.get("en", "")
        if not self.key and english:
            base = slugify(english)[:40] or self.code
            taken = set(Audience.objects.exclude(pk=self.pk).values_list("key", flat=True))
            tries = (base, *(f"{base}-{number}" for number in range(2, 100)))
            self.key = next(key for key in tries if key not in taken)

    @property
    def needed(self) -> list[str]:
        """What the audience needs, by the names of `accessibility.values.needs`."""
        return [need for need in NEEDS if getattr(self, f"needs_{need}")]

    @property
    def label(self) -> str:
        """The name in the language of the reader."""
        return self.label_in(language_of_labels())

    def label_in(self, language: str) -> str:
        """The name in a language; English where there is none in it."""
        return label_in(self.labels, language)

    @property
    def guidance(self) -> list[str]:
        """How to work with this audience, point by point, in the language of the reader."""
        return self.guidance_in(language_of_labels())

    def guidance_in(self, language: str) -> list[str]:
        """How to work with this audience, point by point; in English where there is nothing in a language."""
        text = str(self.guidance_texts.get(language, self.guidance_texts.get("en", "")))
        return [line.strip() for line in text.splitlines() if line.strip()]


def label_in(labels: Mapping[str, str], language: str) -> str:
    """The name of an audience in a language, out of those that are stored; English where there is none in it."""
    return str(labels.get(language) or labels.get("en", ""))


def language_of_labels() -> str:
    """The language in which the reader gets names; English where the site has no words in hers."""
    language = (get_language() or "")[:2]
    return language if language in LANGUAGES else "en"
