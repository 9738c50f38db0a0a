"""A film: its file, its poster, what one hears of it, and whose it is."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.search import index

from modules.media.films.facts import Facts
from modules.media.films.film_field import FilmFileField
from modules.media.licences import LICENCES
from modules.media.models.film_in_language import FilmInLanguage


class Film(index.Indexed, ClusterableModel):
    """A film that steps can show. What is measured of its file stands beside it (`facts`)."""

    title = models.CharField(
        _("title"),
        max_length=80,
        help_text=_("How editors find it. What the group reads is filled in below."),
    )
    file = FilmFileField(
        _("film"),
        help_text=_(
            "MP4 (H.264, AAC) or WebM, at most 100 MB, 15 minutes and 1920 by 1080. No second copy per language."
        ),
    )
    poster = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("poster"),
        help_text=_("The picture that stands there until the film plays, and on paper."),
    )
    has_speech = models.BooleanField(
        _("somebody speaks"), default=False, help_text=_("Words that one hears, in whatever language.")
    )
    has_other_sounds = models.BooleanField(
        _("other sounds matter"),
        default=False,
        help_text=_(
            "Music, a door, a phone: what a girl who does not hear must read between square brackets."
        ),
    )
    credits = models.TextField(_("credits"), help_text=_("Who made it, with pictures and sound of whom."))
    licence = models.CharField(
        _("licence"),
        max_length=20,
        choices=LICENCES,
        default=LICENCES[0][0],
        help_text=_("What the maker allows; it stands below the film."),
    )

    facts = models.JSONField(default=dict, blank=True, editable=False)
    # what a content package last put here, in short: an editor's change is told from it (`modules.packages.merge`)
    loaded_marks = models.JSONField(default=dict, blank=True, editable=False)
    file_hash = models.CharField(max_length=40, blank=True, editable=False, db_index=True)

    search_fields: ClassVar[list[Any]] = [index.SearchField("title"), index.AutocompleteField("title")]

    class Meta:
        verbose_name = _("film")
        verbose_name_plural = _("films")
        ordering = ("title", "pk")

    def __str__(self) -> str:
        return self.title

    @property
    def measured(self) -> Facts | None:
        """What was measured of the file; None until the task has run."""
        return Facts.read(self.facts, self.file.name or "")

    @property
    def has_sound(self) -> bool:
        """Whether there is anything to hear: measured, or as the editor says while it is not."""
        facts = self.measured
        return (facts.is_heard if facts else False) or self.has_speech or self.has_other_sounds

    def in_language(self, language: str | None = None) -> FilmInLanguage | None:
        """What the film says in a language, the language of the page by default; None where it says nothing."""
        wanted = language or get_language()
        return next((one for one in self.languages.all() if one.language == wanted), None)
