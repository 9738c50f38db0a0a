"""A film as a page shows it: its addresses, its tracks, its words, in the language of the page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language
from wagtail.images.shortcuts import get_rendition_or_not_found

from modules.media.films.captions import Cue, Line
from modules.media.films.clock import short_clock
from modules.media.films.source import Source, source_of
from modules.media.films.stills import name_of
from modules.media.films.transcript import Paragraph
from modules.media.models.film import Film
from modules.media.models.film_in_language import FilmInLanguage

POSTER = "width-1200"


@dataclass(frozen=True)
class Track:
    """Captions, or words of a description, in a language."""

    kind: str
    language: str
    label: str
    url: str
    default: bool


@dataclass(frozen=True)
class Still:
    """A picture out of the film: its name in the storage, when it is seen, and the captions that stand there then."""

    name: str
    clock: str
    lines: Sequence[Line]


@dataclass(frozen=True)
class FilmView:
    """All that the player needs. `language` is that of the words; `sign` and `described` may be None."""

    title: str
    language: str
    source: Source
    poster: Any
    width: int
    height: int
    length: str
    tracks: Sequence[Track]
    cues: Sequence[Cue]
    transcript: Sequence[Paragraph]
    seen: Sequence[str]
    sign: Source | None
    sign_language: str
    described: Source | None
    credits: str
    licence: str
    stills: Sequence[Still]


def film_view(film: Film) -> FilmView | None:
    """`film` in the language of the page, or else in the first that it has; None where it has no words at all."""
    texts = list(film.languages.all())
    wanted = get_language()
    text = next((one for one in texts if one.language == wanted), texts[0] if texts else None)
    if text is None:
        return None
    text.film = film
    facts = text.shown_facts
    return FilmView(
        title=text.title,
        language=text.language,
        source=source_of(text.shown_file),
        poster=get_rendition_or_not_found(text.own_poster or film.poster, POSTER),
        width=facts.width if facts else 1280,
        height=facts.height if facts else 720,
        length=short_clock(round(facts.seconds) * 1000) if facts else "",
        tracks=tracks(texts, text),
        cues=text.cues,
        transcript=text.transcript,
        seen=text.scenes_seen,
        sign=source_of(text.sign_file) if text.sign_file else None,
        sign_language=text.sign_language,
        described=source_of(text.described_file) if text.described_file else None,
        credits=text.credits or film.credits,
        licence=film.get_licence_display(),
        stills=_stills(text),
    )


def tracks(texts: Sequence[FilmInLanguage], first: FilmInLanguage) -> list[Track]:
    """Captions of every language, those of the page first and on by themselves; then the description of this one."""
    names = dict(settings.LANGUAGES)
    found = [
        Track("captions", one.language, names[one.language], _track(one, "captions"), one is first)
        for one in sorted(texts, key=lambda one: one is not first)
        if one.captions
    ]
    if first.descriptions:
        url = _track(first, "descriptions")
        found.append(Track("descriptions", first.language, names[first.language], url, False))
    return found


def _stills(text: FilmInLanguage) -> list[Still]:
    facts = text.shown_facts
    name = text.shown_file.name or ""
    cues = text.cues
    return [
        Still(
            name_of(name, number),
            short_clock(round(at * 1000)),
            next((cue.lines for cue in cues if cue.start <= at * 1000 <= cue.end), ()),
        )
        for number, at in enumerate((facts.stills if facts else None) or [], start=1)
    ]


def _track(one: FilmInLanguage, kind: str) -> str:
    return reverse("film_track", args=[one.film_id, one.language, kind])
