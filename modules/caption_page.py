"""The caption page of the admin: each caption with its time and speed, what to change, and the place to change it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from modules.films.caption_words import faults_words, trouble_sentence, trouble_words
from modules.films.captions import (
    LARGEST,
    Cue,
    FaultAt,
    NotCaptions,
    check_times,
    read,
    read_lines,
    write,
)
from modules.films.captions import typed as as_typed
from modules.films.clock import clock, read_clock
from modules.films.reading_speed import EVERYBODY, SLOWER, Finding, check, pace
from modules.findings import film_door
from modules.models.film_in_language import FilmInLanguage

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


def caption_page(request: HttpRequest, film: int, language: str) -> HttpResponse:
    """Shows the captions of a film in a language, checks what is typed, keeps it when it is asked to."""
    if not request.user.has_perm("modules.change_film"):
        raise PermissionDenied
    texts = FilmInLanguage.objects.select_related("film")
    text = get_object_or_404(texts, film__pk=film, language=language)  # by its key: any number may be asked
    upload = CaptionFile(request.POST or None, request.FILES or None)
    rows = Captions(request.POST or None, initial=initial(text.cues), prefix="cues")
    cues: list[Cue] = text.cues
    wrong: list[str] = []
    if request.method == "POST" and upload.is_valid() and rows.is_valid():
        taken = upload.cleaned_data["file"]
        cues, faults = (taken, []) if taken is not None else read_rows(rows.cleaned_data)
        wrong = faults_words(faults)
        if not wrong and "keep" in request.POST:
            wrong = kept(text, cues)
        if not wrong and "keep" in request.POST:
            messages.success(request, gettext("The captions are saved."))
            return redirect("film_captions", film, language)
        if not wrong:
            rows = Captions(initial=initial(cues), prefix="cues")
    beside_each = beside(cues, len(rows.forms))
    context = shown(text, cues) | {
        "upload": upload,
        "rows": list(zip(rows, beside_each, strict=True)),
        "management": rows.management_form,
        "wrong": wrong,
    }
    return render(request, "modules/films/captions.html", context)


def kept(text: FilmInLanguage, cues: list[Cue]) -> list[str]:
    """Keeps the captions; what live pages would lack then, where they are not kept."""
    text.captions = write(cues) if cues else ""
    try:
        with film_door(text.film):
            text.save()
    except ValidationError as refused:
        return list(refused.messages)
    return []


def initial(cues: list[Cue]) -> list[dict[str, str]]:
    """The captions as they are typed."""
    return [{"start": clock(cue.start), "end": clock(cue.end), "text": as_typed(cue)} for cue in cues]


def read_rows(rows: list[dict[str, Any]]) -> tuple[list[Cue], list[FaultAt]]:
    """The captions that were typed, in the order of their times, and every fault in them."""
    filled = sorted((row for row in rows if row.get("text", "").strip()), key=lambda row: row["start"])
    faults: list[FaultAt] = []
    cues = [
        Cue(number, row["start"], row["end"], read_lines(row["text"].splitlines(), number, faults))
        for number, row in enumerate(filled, start=1)
    ]
    return cues, faults + check_times(cues)


def beside(cues: list[Cue], rows: int) -> list[dict[str, Any]]:
    """What stands beside each row: its speed, and what to change for everybody and for slower readers."""
    found: dict[int, dict[str, Any]] = {
        cue.number: {"speed": round(cue.speed, 1), "seconds": cue.seconds} for cue in cues
    }
    for name, numbers in (("all", EVERYBODY), ("slower", SLOWER)):
        for one in check(cues, numbers):
            if one.cue:
                found[one.cue].setdefault(name, []).append(trouble_words(one))
    for row in found.values():
        row["slower"] = [said for said in row.get("slower", []) if said not in row.get("all", [])]
    return [found.get(number, {}) for number in range(1, rows + 1)]


def shown(text: FilmInLanguage, cues: list[Cue]) -> dict[str, Any]:
    """The film, its language, and what there is to say of all captions together."""
    facts = text.shown_facts
    duration = round(facts.seconds * 1000) if facts else 0
    whole: list[Finding] = [
        one for one in check(cues, EVERYBODY, duration) if not one.cue or one.trouble == "past the end"
    ]
    slower = [one for one in check(cues, SLOWER) if not one.cue]
    speed = pace(cues)
    return {
        "text": text,
        "film": text.film,
        "whole": [trouble_sentence(one) for one in whole],
        "slower": [trouble_sentence(one) for one in slower],
        "signs": round(speed.signs, 1),
        "words": round(speed.words),
    }
