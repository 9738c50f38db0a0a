"""A recording: a person's voice that reads aloud what girls read, in one language."""

from typing import Any, ClassVar, Final

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from modules.media.voices.facts import VoiceFacts
from modules.media.voices.voice_field import VoiceFileField
from modules.media.voices.words import LANGUAGES, count_of, name_of, words_hash
from modules.models.versions import GENERAL

MACHINE: Final = "machine"
SPEAKERS: Final = [
    ("mediator", _("A mediator")),
    ("young_woman", _("A young woman who knows it from life")),
    ("worker", _("A youth-care worker")),
    ("actor", _("A voice actor")),
    (MACHINE, _("Nobody: a computer made it")),
]
HUMAN: Final = frozenset(code for code, _word in SPEAKERS) - {MACHINE}


class Recording(models.Model):
    """A voice for some words of a module, in the general version or in the one with this code.

    It belongs to its words, by their mark: where other words stand now, nobody hears it, and the editor reads
    "recorded for other words". `step_id` and `place` say where it was made for, so that she finds it again.
    """

    page = models.ForeignKey(
        "modules.ModulePage", on_delete=models.CASCADE, related_name="recordings", verbose_name=_("module")
    )
    version = models.CharField(_("version"), max_length=8, default=GENERAL)
    step_id = models.CharField(max_length=40, blank=True, editable=False)
    place = models.CharField(max_length=120, blank=True, editable=False)
    words = models.TextField(_("words"), editable=False)
    mark = models.CharField(max_length=32, editable=False)
    language = models.CharField(
        _("language of the voice"),
        max_length=5,
        help_text=_("Mostly that of the page. A girl who speaks another language at home can choose hers."),
    )
    file = VoiceFileField(
        _("recording"),
        help_text=_(
            "MP3, M4A, WAV, Ogg or WebM, at most 3 minutes and 25 MB. It is made as loud as the films, and nothing "
            "stays in it that says who, where or when."
        ),
    )
    speaker = models.CharField(
        _("who speaks"),
        max_length=20,
        choices=SPEAKERS,
        blank=True,
        help_text=_("A role, never a name. A voice made by a computer is no human voice."),
    )
    said = models.TextField(
        _("the words as they are said"),
        blank=True,
        max_length=1000,
        help_text=_(
            "Only where the voice speaks another language than the page: what it says, so that somebody else can "
            "check it, and the pace is known."
        ),
    )
    agreed = models.BooleanField(
        _("She agrees"),
        default=False,
        help_text=_(
            "She knows what it is for and who hears it, and that it is taken away when she asks. A minor also needs "
            "the consent of who takes care of her."
        ),
    )
    facts = models.JSONField(default=dict, blank=True, editable=False)
    file_hash = models.CharField(max_length=40, blank=True, editable=False, db_index=True)

    class Meta:
        verbose_name = _("recording")
        verbose_name_plural = _("recordings")
        ordering = ("pk",)
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["page", "version", "mark", "language"], name="one_recording_of_words_per_language"
            )
        ]

    def __str__(self) -> str:
        return f"{self.words[:60]} ({self.language})"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keeps the recording under the hash of its words."""
        self.mark = words_hash(self.words.splitlines())
        super().save(*args, **kwargs)

    @property
    def language_name(self) -> str:
        """The language of the voice, in that language."""
        return name_of(self.language)

    @property
    def measured(self) -> VoiceFacts | None:
        """What was measured of the file; None until the task has run."""
        return VoiceFacts.read(self.facts, self.file.name or "")

    @property
    def is_human(self) -> bool:
        """Whether a person speaks, as the editor answered."""
        return self.speaker in HUMAN

    def words_in(self, language: str) -> str:
        """The words that are heard on a page in `language`; empty where nobody wrote them down."""
        return self.words if self.language == language else self.said

    def pace_in(self, language: str) -> int:
        """Words a minute on a page in `language`; 0 where it is not measured, or nobody wrote down what is said."""
        facts = self.measured
        return facts.pace(count_of(self.words_in(language))) if facts else 0

    def clean(self) -> None:
        """The words decide which text it belongs to; a person who speaks has agreed."""
        super().clean()
        if self.language not in LANGUAGES:
            raise ValidationError({"language": _("Choose a language from the list.")})
        if self.is_human and not self.agreed:
            raise ValidationError({"agreed": _("Ask her first, and say here that she agrees.")})
