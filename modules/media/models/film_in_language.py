"""A film in one language: its title, captions, signs and description, and its own file where words show."""

from typing import Any, ClassVar, Final

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from modules.media.films.caption_words import faults_words
from modules.media.films.captions import NotCaptions, read, write
from modules.media.films.film_field import FilmFileField
from modules.media.models.film_readings import FilmReading

SIGNERS: Final = [
    ("deaf", _("A deaf signer")),
    ("interpreter", _("A registered interpreter")),
]
# What sounds while somebody speaks, as a person says it; 20 decibels are those of WCAG 1.4.7.
BACKGROUNDS: Final = [
    ("none", _("Nothing: one hears the speech alone")),
    ("20db", _("Something softer, measured at least 20 decibels below the speech")),
    ("louder", _("Music or noise that is louder than that")),
]


class FilmInLanguage(FilmReading, models.Model):
    """What a film says in one language: title, captions, sign language, description of what one sees."""

    film = ParentalKey("modules.Film", on_delete=models.CASCADE, related_name="languages")
    language = models.CharField(_("language"), max_length=5, choices=settings.WAGTAIL_CONTENT_LANGUAGES)
    title = models.CharField(_("title"), max_length=80, help_text=_("What the group reads above the film."))
    description = models.TextField(
        _("what one sees"),
        max_length=4000,
        help_text=_(
            "The film as a story to be read: who, where, what happens, which words stand in the picture. A scene a "
            "line. It is read on paper, and by who does not see the film."
        ),
    )
    own_file = FilmFileField(
        _("the film in this language"),
        blank=True,
        help_text=_("Only where words stand in the picture: the same film with its words in this language."),
    )
    own_poster = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("the poster in this language"),
    )
    captions = models.TextField(
        _("captions"),
        blank=True,
        help_text=_(
            "WebVTT. Paste the text of a .vtt file, or save the film first and use the caption page: it shows each "
            "caption with its time and says what to change."
        ),
    )
    descriptions = models.TextField(
        _("audio description as text"),
        blank=True,
        help_text=_(
            "WebVTT with what one sees, for moments in which nobody speaks. Read aloud by a screen reader."
        ),
    )
    described_file = FilmFileField(
        _("film with audio description"),
        blank=True,
        help_text=_(
            "The same film in which a voice says what one sees. Needed where the sound alone does not tell it."
        ),
    )
    sign_file = FilmFileField(
        _("sign-language film"),
        blank=True,
        help_text=_(
            "The same length as the film, without sound: Flemish Sign Language for Dutch, LSFB for French. The signer "
            "is seen from below the waist to above the head."
        ),
    )
    signer = models.CharField(
        _("who signs"),
        max_length=20,
        choices=SIGNERS,
        blank=True,
        help_text=_("Needed with a sign-language film."),
    )
    whole_signer = models.BooleanField(
        _("the whole signer is seen"),
        default=False,
        help_text=_(
            "From below the waist to above the head, with room for the elbows, before a plain ground. Asked again when "
            "the sign-language film is replaced."
        ),
    )
    background = models.CharField(
        _("behind the speech"),
        max_length=10,
        choices=BACKGROUNDS,
        blank=True,
        help_text=_("What sounds while somebody speaks. Asked again when the film is replaced."),
    )
    credits = models.TextField(
        _("credits in this language"),
        blank=True,
        help_text=_("Who made it. Where this is empty, what stands under “Rights” is shown."),
    )
    whole_signer_of = models.CharField(max_length=40, blank=True, editable=False)
    background_of = models.CharField(max_length=40, blank=True, editable=False)
    own_file_hash = models.CharField(max_length=40, blank=True, editable=False)
    sign_file_hash = models.CharField(max_length=40, blank=True, editable=False)
    described_file_hash = models.CharField(max_length=40, blank=True, editable=False)
    own_facts = models.JSONField(default=dict, blank=True, editable=False)
    described_facts = models.JSONField(default=dict, blank=True, editable=False)
    sign_facts = models.JSONField(default=dict, blank=True, editable=False)

    class Meta:
        verbose_name = _("film in a language")
        verbose_name_plural = _("film in each language")
        ordering = ("pk",)
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["film", "language"],
                name="one_film_text_per_language",
                violation_error_message=_("This language is there twice. Keep one of the two."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.language})"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keeps of which file each answer was given; of a file that was replaced it is asked again."""
        with transaction.atomic():
            super().save(*args, **kwargs)
            stale = self._stamped("whole_signer", self.sign_file_hash, False)
            stale |= self._stamped("background", self.shown_hash, "")
            if stale:
                type(self).objects.filter(pk=self.pk).update(**stale)

    @property
    def shown_hash(self) -> str:
        """The hash of the film that is shown in this language."""
        return self.own_file_hash if self.own_file else self.film.file_hash

    @property
    def sees_whole_signer(self) -> bool:
        """Whether a person said so of the sign-language film as it is."""
        return self.whole_signer and self.whole_signer_of == self.sign_file_hash

    @property
    def background_now(self) -> str:
        """What a person said of the film as it is; empty where she has not."""
        return self.background if self.background_of == self.shown_hash else ""

    def _stamped(self, name: str, of: str, empty: Any) -> dict[str, Any]:
        """What has to be written: the mark of a new answer, or none of both where the file is another now."""
        answer, before = getattr(self, name), getattr(self, f"{name}_of")
        if not answer:
            wanted = {f"{name}_of": ""}
        elif before in ("", of):
            wanted = {f"{name}_of": of}
        else:
            wanted = {name: empty, f"{name}_of": ""}
        changed = {column: value for column, value in wanted.items() if getattr(self, column) != value}
        for column, value in changed.items():
            setattr(self, column, value)
        return changed

    def clean(self) -> None:
        """Captions are kept as we write them; each fault is named with its cue."""
        super().clean()
        wrong: dict[str, Any] = {}
        for name in ("captions", "descriptions"):
            text = getattr(self, name)
            if not text.strip():
                setattr(self, name, "")
                continue
            try:
                setattr(self, name, write(read(text)))
            except NotCaptions as refused:
                wrong[name] = faults_words(refused.faults)
        if self.sign_file and not self.signer:
            wrong["signer"] = _("Say who signs: a deaf signer, or a registered interpreter.")
        if self.sign_file and not self.sign_language:
            wrong["sign_file"] = _(
                "There is no sign language for this language here. Leave this field empty."
            )
        if wrong:
            raise ValidationError(wrong)
