"""A film: its file, and in each language its title, captions, signs, description, and its own file where words show."""

from __future__ import annotations

from typing import Any, ClassVar, Final

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.search import index

from modules.film_panel import CaptionsPanel
from modules.films.caption_words import faults_words
from modules.films.captions import Cue, NotCaptions, read, write
from modules.films.facts import Facts
from modules.films.film_field import FilmFileField
from modules.films.licences import LICENCES
from modules.films.transcript import Paragraph, transcript

# The sign language of a country's language, as BCP 47 names it: Vlaamse Gebarentaal, langue des signes de Belgique.
SIGNED: Final = {"nl": "vgt", "fr": "sfb"}
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

    panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [FieldPanel("title"), FieldPanel("file"), FieldPanel("poster")], heading=_("The film")
        ),
        MultiFieldPanel(
            [FieldPanel("has_speech"), FieldPanel("has_other_sounds")],
            heading=_("What one hears"),
            help_text=_(
                "Captions must hold all of it. A film without sound still needs its words as captions."
            ),
        ),
        InlinePanel(
            "languages",
            heading=_("In each language"),
            label=_("Language"),
            help_text=_("Captions first: without them a film cannot reach every girl."),
        ),
        CaptionsPanel(heading=_("Captions and measures")),
        MultiFieldPanel([FieldPanel("credits"), FieldPanel("licence")], heading=_("Rights")),
    ]
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

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keeps the film; what is not measured yet is measured when others can see the row."""
        super().save(*args, **kwargs)
        measure_when_kept(self.pk)


class FilmInLanguage(models.Model):
    """What a film says in one language: title, captions, sign language, description of what one sees."""

    film = ParentalKey(Film, on_delete=models.CASCADE, related_name="languages")
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

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("language"), FieldPanel("title")]),
        FieldPanel("description"),
        FieldRowPanel([FieldPanel("own_file"), FieldPanel("own_poster")]),
        FieldPanel("captions"),
        FieldPanel("background"),
        FieldRowPanel([FieldPanel("sign_file"), FieldPanel("signer")]),
        FieldPanel("whole_signer"),
        FieldPanel("described_file"),
        FieldPanel("descriptions"),
        FieldPanel("credits"),
    ]

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
        super().save(*args, **kwargs)
        stale = self._stamped("whole_signer", self.sign_file_hash, False)
        stale |= self._stamped("background", self.shown_hash, "")
        if stale:
            type(self).objects.filter(pk=self.pk).update(**stale)

    @property
    def shown_hash(self) -> str:
        """The mark of the film that is shown in this language."""
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

    @property
    def sign_language(self) -> str:
        """The sign language that goes with the language, as BCP 47 names it; empty where there is none here."""
        return SIGNED.get(self.language, "")

    @property
    def shown_file(self) -> Any:
        """The film that is shown in this language: its own, or the one for all."""
        return self.own_file or self.film.file

    @property
    def shown_facts(self) -> Facts | None:
        """What was measured of the film that is shown."""
        return Facts.read(self.own_facts, self.own_file.name or "") if self.own_file else self.film.measured

    @property
    def own_measured(self) -> Facts | None:
        """What was measured of the film of this language alone."""
        return Facts.read(self.own_facts, self.own_file.name or "")

    @property
    def scenes_seen(self) -> list[str]:
        """What one sees, a scene each."""
        return [line.strip() for line in self.description.splitlines() if line.strip()]

    @property
    def signed(self) -> Facts | None:
        """What was measured of the sign-language film."""
        return Facts.read(self.sign_facts, self.sign_file.name or "")

    @property
    def described(self) -> Facts | None:
        """What was measured of the film with audio description."""
        return Facts.read(self.described_facts, self.described_file.name or "")

    @property
    def cues(self) -> list[Cue]:
        """The captions, cue by cue; none where there are none."""
        return read(self.captions) if self.captions else []

    @property
    def transcript(self) -> list[Paragraph]:
        """The transcript, made of the captions."""
        return transcript(self.cues)

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


def measure_when_kept(pk: int) -> None:
    """Asks for the measuring of a film as soon as its row is there for others."""
    from modules.films.tasks import measure_film  # the task reads this model

    transaction.on_commit(lambda: measure_film.enqueue(pk))
