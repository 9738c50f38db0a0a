"""The forms of the caption page: a row for each caption, and a file in place of all of them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from modules.media.films.caption_words import faults_words
from modules.media.films.captions import LARGEST, Cue, NotCaptions, read
from modules.media.films.clock import read_clock

MORE = 2  # empty rows for new captions


class CaptionForm(forms.Form):
    """One caption: when it comes, when it goes, its lines. Without words it is taken away."""

    start = forms.CharField(label=_("Begins"), required=False, max_length=12)
    end = forms.CharField(label=_("Ends"), required=False, max_length=12)
    text = forms.CharField(
        label=_("Words"), required=False, max_length=400, widget=forms.Textarea(attrs={"rows": 2, "cols": 40})
    )

    def _time(self, name: str) -> int | None:
        said = self.cleaned_data[name].strip()
        at = read_clock(said)
        if said and at is None:
            raise forms.ValidationError(_("This is no time. Write minutes and seconds, such as 0:45."))
        return at

    def clean_start(self) -> int | None:
        """In milliseconds."""
        return self._time("start")

    def clean_end(self) -> int | None:
        """In milliseconds."""
        return self._time("end")

    def clean(self) -> dict[str, Any]:
        """A caption with words has both times."""
        cleaned = super().clean() or {}
        if cleaned.get("text", "").strip():
            for name in ("start", "end"):
                if name not in self.errors and cleaned.get(name) is None:
                    self.add_error(name, _("When? Write minutes and seconds, such as 0:45."))
        return cleaned


class CaptionFile(forms.Form):
    """Captions from a file, in place of those that are there."""

    file = forms.FileField(
        label=_("A .vtt file"), required=False, help_text=_("It takes the place of what stands below.")
    )

    def clean_file(self) -> list[Cue] | None:
        """The cues of the file; each fault is named with its caption."""
        upload = self.cleaned_data["file"]
        if not upload:
            return None
        try:
            return read(upload.read(LARGEST * 4).decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise forms.ValidationError(
                _("This file is not text in UTF-8. Save it again as UTF-8.")
            ) from error
        except NotCaptions as refused:
            raise forms.ValidationError(faults_words(refused.faults)) from refused


Captions = forms.formset_factory(CaptionForm, extra=MORE, max_num=1000)
