"""A hard word, and how it is explained to girls: on the big screen where it is used first, and on paper."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accessibility.words.hard_words import Listed
from modules.media.drawings import drawing_choices


class HardWord(models.Model):
    """A word of the list, in one language. `loaded_mark` is the hash of what the starter put here."""

    language = models.CharField(
        _("language"),
        max_length=5,
        choices=settings.WAGTAIL_CONTENT_LANGUAGES,
        help_text=_("The language of the modules in which it is explained."),
    )
    term = models.CharField(
        _("word"), max_length=60, help_text=_("As the big screen says it: one word or a few.")
    )
    forms = models.TextField(
        _("other forms"),
        blank=True,
        max_length=600,
        help_text=_("As they stand in the texts, one a line: more than one, short, with an ending."),
    )
    explanation = models.CharField(
        _("explanation"),
        max_length=200,
        blank=True,
        help_text=_(
            "For girls: one or two short sentences, without other hard words. Empty where a picture says it."
        ),
    )
    drawing = models.CharField(
        _("drawing"),
        max_length=40,
        blank=True,
        choices=drawing_choices,
        help_text=_("One of the drawings of this site, where it helps to understand the word."),
    )
    picture = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
        help_text=_("A picture of your own in the place of a drawing; its description is read aloud."),
    )
    is_used = models.BooleanField(
        _("explain this word"),
        default=True,
        help_text=_("Untick it when the word needs no explanation; it stays on the list."),
    )
    loaded_mark = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        ordering: ClassVar[list[str]] = ["language", "term"]
        verbose_name = _("hard word")
        verbose_name_plural = _("hard words")
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["language", "term"],
                name="one_hard_word_per_language",
                violation_error_message=_("This word is on the list already, in this language."),
            )
        ]

    def __str__(self) -> str:
        return self.term

    def clean(self) -> None:
        """Spaces and empty lines say nothing."""
        super().clean()
        self.term = " ".join(self.term.split())
        self.explanation = " ".join(self.explanation.split())
        self.forms = "\n".join(self.other_forms)

    @property
    def other_forms(self) -> list[str]:
        """The other forms, one by one."""
        return [" ".join(line.split()) for line in self.forms.splitlines() if line.strip()]

    @property
    def listed(self) -> Listed:
        """As it is looked for in texts and shown."""
        if self.picture is not None:
            self.picture.contextual_alt_text = self.picture.description
        return Listed(self.term, tuple(self.other_forms), self.explanation, self.drawing, self.picture)
