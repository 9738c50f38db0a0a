"""A signing: a film in which a deaf signer or a registered interpreter signs what is said aloud in a step."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from modules.media.models.film_in_language import SIGNERS
from modules.media.models.film_readings import SIGNED
from modules.media.voices.words import words_hash
from modules.models.versions import GENERAL


class Signing(models.Model):
    """A film of ours for what is said in a step, in the general version or in the one with this code.

    It belongs to its words, by their mark, as a recording does (`Recording`): where other words are said now, nobody
    sees it. Its sign language is that of the page's language; credits and licence are those of the film.
    """

    page = models.ForeignKey(
        "modules.ModulePage", on_delete=models.CASCADE, related_name="signings", verbose_name=_("module")
    )
    version = models.CharField(_("version"), max_length=8, default=GENERAL)
    step_id = models.CharField(max_length=40, blank=True, editable=False)
    place = models.CharField(max_length=120, blank=True, editable=False)
    words = models.TextField(_("words"), editable=False)
    mark = models.CharField(max_length=32, editable=False)
    film = models.ForeignKey(
        "modules.Film",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("film"),
        help_text=_("One of the films that are kept under “Films”, without sound."),
    )
    signer = models.CharField(
        _("who signs"), max_length=20, choices=SIGNERS, help_text=_("A role, never a name.")
    )
    whole_signer = models.BooleanField(
        _("the whole signer is seen"),
        default=False,
        help_text=_(
            "From below the waist to above the head, with room for the elbows, before a plain ground. Asked again when "
            "the film is replaced."
        ),
    )
    agreed = models.BooleanField(
        _("Who signs agrees"),
        default=False,
        help_text=_(
            "She or he knows what it is for and who sees it, and that it is taken away when she or he asks."
        ),
    )
    whole_signer_of = models.CharField(max_length=40, blank=True, editable=False)

    class Meta:
        verbose_name = _("film in sign language for what is said")
        verbose_name_plural = _("films in sign language for what is said")
        ordering = ("pk",)
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["page", "version", "mark"], name="one_signing_of_words")
        ]

    def __str__(self) -> str:
        return self.words[:60]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keeps it under the mark of its words, and of which file the whole signer was seen."""
        self.mark = words_hash(self.words.splitlines())
        self.whole_signer_of = self.film.file_hash if self.whole_signer else ""
        super().save(*args, **kwargs)

    @property
    def language(self) -> str:
        """The sign language, as BCP 47 names it; empty where the page's language has none here."""
        return SIGNED.get(self.page.locale.language_code, "")

    @property
    def sees_whole_signer(self) -> bool:
        """Whether a person said so of the film as it is."""
        return self.whole_signer and self.whole_signer_of == self.film.file_hash

    def clean(self) -> None:
        """Who is seen has agreed; the film is silent, so that one hears no other words than those that are said."""
        super().clean()
        wrong: dict[str, Any] = {}
        if not self.agreed:
            wrong["agreed"] = _("Ask who signs first, and say here that she or he agrees.")
        if self.film_id and self.film.has_sound:
            wrong["film"] = _("This film has sound. Save it without sound, and choose the new file.")
        if wrong:
            raise ValidationError(wrong)
