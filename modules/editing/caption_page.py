"""The caption page of the admin: each caption with its time and speed, what to change, and the place to change it."""

import hashlib
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from wagtail.log_actions import log

from modules.editing.caption_forms import CaptionFile, Captions
from modules.editing.findings import film_guard
from modules.media.films.caption_words import faults_words, trouble_sentence, trouble_words
from modules.media.films.captions import (
    Cue,
    FaultAt,
    check_times,
    editable_text,
    read_cue,
    read_what_can_be,
    write,
)
from modules.media.films.clock import clock
from modules.media.films.reading_speed import EVERYBODY, SLOWER, Finding, check, pace
from modules.media.models.film_in_language import FilmInLanguage


def caption_page(request: HttpRequest, film: int, language: str) -> HttpResponse:
    """Shows the captions of a film in a language, checks what is typed, keeps it when it is asked to."""
    if not request.user.has_perm("modules.change_film"):
        raise PermissionDenied
    texts = FilmInLanguage.objects.select_related("film")
    text = get_object_or_404(texts, film__pk=film, language=language)  # by its key: any number may be asked
    upload = CaptionFile(request.POST or None, request.FILES or None)
    cues, wrong = stored(text)
    rows = Captions(request.POST or None, initial=initial(cues), prefix="cues")
    if request.method == "POST" and upload.is_valid() and rows.is_valid():
        taken = upload.cleaned_data["file"]
        cues, faults = (taken, []) if taken is not None else read_rows(rows.cleaned_data)
        wrong = changed_meanwhile(request, text) + faults_words(faults)
        if not wrong and "keep" in request.POST:
            wrong = save(text, cues, request.user)
            if not wrong:
                messages.success(request, gettext("The captions are saved."))
                return redirect("film_captions", film, language)
        if not faults:
            rows = Captions(initial=initial(cues), prefix="cues")
    notes = row_notes(cues, len(rows.forms))
    context = page_context(text, cues) | {
        "upload": upload,
        "rows": list(zip(rows, notes, strict=True)),
        "management": rows.management_form,
        "wrong": wrong,
        "filled_from": captions_hash(text),
        "in_store": FilmInLanguage.objects.get(pk=text.pk).captions if wrong else "",
    }
    return render(request, "modules/films/captions.html", context)


def stored(text: FilmInLanguage) -> tuple[list[Cue], list[str]]:
    """What can be read of the captions that are stored, and what is wrong with them."""
    cues, faults = read_what_can_be(text.captions) if text.captions else ([], [])
    return cues, faults_words(faults)


def captions_hash(text: FilmInLanguage) -> str:
    """SHA-256 of the stored captions, as hexadecimal digits; the form sends it back to find other edits."""
    captions = FilmInLanguage.objects.values_list("captions", flat=True).get(pk=text.pk)
    return hashlib.sha256(captions.encode()).hexdigest()


def changed_meanwhile(request: HttpRequest, text: FilmInLanguage) -> list[str]:
    """That other captions were saved since the page was opened; one that does not say from when it is, is believed."""
    now = captions_hash(text)
    if request.POST.get("filled_from", now) == now:
        return []
    return [
        gettext(
            "Other captions were saved since you opened this page: they stand below. Yours are not saved yet. "
            "Save once more to put yours in their place."
        )
    ]


def save(text: FilmInLanguage, cues: list[Cue], user: Any) -> list[str]:
    """Stores the captions, with an entry in the history of the film; else why live pages refuse."""
    text.captions = write(cues) if cues else ""
    try:
        with film_guard(text.film):
            text.save()
            log(text.film, "wagtail.edit", user=user)
    except ValidationError as refused:
        return list(refused.messages)
    return []


def initial(cues: list[Cue]) -> list[dict[str, str]]:
    """The captions as they are typed."""
    return [{"start": clock(cue.start), "end": clock(cue.end), "text": editable_text(cue)} for cue in cues]


def read_rows(rows: list[dict[str, Any]]) -> tuple[list[Cue], list[FaultAt]]:
    """The captions that were typed, in the order of their times, and every fault in them."""
    filled = sorted((row for row in rows if row.get("text", "").strip()), key=lambda row: row["start"])
    faults: list[FaultAt] = []
    cues = [
        read_cue(number, row["start"], row["end"], row["text"].splitlines(), faults)
        for number, row in enumerate(filled, start=1)
    ]
    return cues, faults + check_times(cues)


def row_notes(cues: list[Cue], rows: int) -> list[dict[str, Any]]:
    """For each of `rows` rows: signs a second, seconds, and what to change for everybody and for slower readers."""
    found: dict[int, dict[str, Any]] = {
        cue.number: {"speed": round(cue.speed, 1), "seconds": cue.seconds} for cue in cues
    }
    for name, numbers in (("all", EVERYBODY), ("slower", SLOWER)):
        for one in check(cues, numbers):
            if one.cue:
                found[one.cue].setdefault(name, []).append(trouble_words(one))
    for row in found.values():
        row["slower"] = [words for words in row.get("slower", []) if words not in row.get("all", [])]
    return [found.get(number, {}) for number in range(1, rows + 1)]


def page_context(text: FilmInLanguage, cues: list[Cue]) -> dict[str, Any]:
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
