"""What the rules look at of films and pictures."""

from dataclasses import replace
from typing import Any

from accessibility.gate.subject import Film, Picture, Text
from modules.media.films.captions import Cue, NotCaptions, read
from modules.media.films.transcript import transcript


def picture_facts(image: Any, at: Text, alt: str, *, decorative: bool = False) -> Picture:
    """An uploaded picture (`TrainingImage`) as it is shown at a place, with what is said instead of it there."""
    return Picture(
        alt=alt,
        decorative=decorative,
        title=image.title,
        file=image.file.name or "",
        credit=image.credit,
        licence=image.licence,
        pk=image.pk or 0,
        label=at.label,
        path=at.path,
        form=at.form,
    )


def film_facts(film: Any, language: str, at: Text) -> Film:
    """A film (`modules.models.Film`, its languages at hand) as it is shown in a language at a place."""
    facts = Film(
        pk=film.pk or 0,
        language=language,
        name=film.title,
        file=film.file.name or "",
        has_words=False,
        has_speech=film.has_speech,
        has_other_sounds=film.has_other_sounds,
        facts=film.measured,
        licence=film.licence,
        credits=film.credits,
        poster=_poster(film.poster),
        label=at.label,
        path="id_languages",
    )
    text = film.in_language(language)
    if text is None:
        return facts
    text.film = film
    cues, faults = _cues(text.captions)
    return replace(
        facts,
        file=text.shown_file.name or "",
        title=text.title,
        has_words=True,
        facts=text.shown_facts,
        captions=text.captions,
        cues=cues,
        faults=faults,
        transcript=tuple(one.text for one in transcript(cues or ())),
        description=text.description,
        sign_language=text.sign_language,
        sign_file=text.sign_file.name or "",
        sign=text.signed,
        signer=text.signer,
        sees_whole_signer=text.sees_whole_signer,
        background=text.background_now,
        poster=_poster(text.own_poster or film.poster),
    )


def _cues(captions: str) -> tuple[tuple[Cue, ...] | None, tuple[Any, ...]]:
    if not captions.strip():
        return (), ()
    try:
        return tuple(read(captions)), ()
    except NotCaptions as refused:
        return None, tuple(refused.faults)


def _poster(image: Any) -> Picture | None:
    """A poster has one description for all places: the picture's own."""
    if image is None:
        return None
    at = Text("", path="id_description", form=f"image/{image.pk}")
    return picture_facts(image, at, image.description)
