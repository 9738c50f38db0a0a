"""What an editor fills in for what is said in a step: which film, or a new one, and who signs."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.snippets.widgets import AdminSnippetChooser

from accessibility.gate.rules.r10_signer import LEAST_HEIGHT
from modules.media.films.film_field import SilentFilmUpload
from modules.media.films.film_file import FilmRefused, height_of
from modules.media.films.sign_upload import keep_film
from modules.media.licences import LICENCES
from modules.models import Film, Signing


class SigningForm(forms.ModelForm):  # type: ignore[type-arg]  # generic for the type checker alone
    """A film for what is said: one of ours, or a new one with credits and licence; who signs, and that she agrees."""

    upload = SilentFilmUpload(
        label=_("or a new film"),
        required=False,
        help_text=_(
            "MP4 (H.264) or WebM, at most 100 MB, 15 minutes and 1920 by 1080, at least 480 pixels high. Its sound is "
            "left out, and it is kept under “Films”."
        ),
        widget=forms.FileInput(attrs={"accept": "video/mp4,video/webm"}),
    )
    credits = forms.CharField(
        label=_("credits of a new film"),
        required=False,
        max_length=200,
        help_text=_("Who made it, as it may stand below the film."),
    )
    licence = forms.ChoiceField(
        label=_("licence of a new film"),
        required=False,
        choices=LICENCES,
        help_text=_("What the maker allows; it stands below the film."),
    )

    class Meta:
        model = Signing
        fields = ("film", "signer", "whole_signer", "agreed")
        widgets = {"film": AdminSnippetChooser(Film)}

    field_order = ("film", "upload", "credits", "licence", "signer", "whole_signer", "agreed")

    def __init__(self, *args: Any, name: str, title: str, language: str, **kwargs: Any) -> None:
        """`name`, `title` and `language` are those of a film that is uploaded here."""
        super().__init__(*args, **kwargs)
        self.called = {"name": name, "title": title, "language": language}
        self.fields["film"].required = False
        if self.instance.pk:
            self.initial["whole_signer"] = self.instance.sees_whole_signer

    def clean(self) -> dict[str, Any]:
        """Asks for one film, and of a new one for what must be known of it; a new one is kept when all is well."""
        cleaned = super().clean() or self.cleaned_data
        if not cleaned.get("whole_signer"):
            self.add_error("whole_signer", _("Look at the film, and say here that the whole signer is seen."))
        self._look_how_high(cleaned)
        if "upload" in self.errors:
            return cleaned
        if cleaned.get("upload"):
            if not cleaned.get("credits"):
                self.add_error("credits", _("Say who made the film."))
            cleaned["film"] = None
        elif not cleaned.get("film") and "film" not in self.errors:
            self.add_error("film", _("Choose one of the films, or a new one below."))
        elif (film := cleaned.get("film")) and not film.in_language(self.called["language"]):
            self.add_error(
                "film",
                _("This film has no title in the language of the page. Open it under “Films” and add it."),
            )
        return cleaned

    def _look_how_high(self, cleaned: dict[str, Any]) -> None:
        """A version that is live stays right: what its rules refuse is not put there."""
        upload, film = cleaned.get("upload"), cleaned.get("film")
        measured = film.measured if film and not upload else None
        height = height_of(upload) if upload else measured.height if measured else LEAST_HEIGHT
        if height < LEAST_HEIGHT:
            words = _(
                "This film is %(height)s pixels high. Choose one of at least %(least)s: hands and face blur."
            )
            self.add_error("upload" if upload else "film", words % {"height": height, "least": LEAST_HEIGHT})

    def save(self, commit: bool = True) -> Any:
        """Keeps a new film first; `ValidationError` where no picture can be read out of it."""
        data = self.cleaned_data
        if data.get("upload"):
            try:
                self.instance.film = keep_film(
                    data["upload"],
                    words=self.instance.words,
                    credits=data["credits"],
                    licence=data["licence"] or LICENCES[0][0],
                    **self.called,
                )
            except FilmRefused as refused:
                raise ValidationError(str(refused.reason)) from refused
        return super().save(commit)
