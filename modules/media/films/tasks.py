"""Measuring films after they were uploaded. A task that failed is not tried again by itself: `tick` looks for them."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from django.core.files.storage import default_storage
from django.db import transaction
from django.tasks import task

from modules.media.films import stills
from modules.media.films.captions import Cue
from modules.media.films.facts import Facts
from modules.media.films.film_file import FilmRefused
from modules.media.films.measuring import measure
from modules.media.films.stored_files import is_used
from modules.media.models.film import Film
from modules.media.models.film_in_language import FilmInLanguage
from modules.media.shared_version import forget
from modules.signals import film_measured

# A file of a language, the column that keeps what was measured of it, and the word by which that is asked.
OF_A_LANGUAGE: Final = (
    ("own_file", "own_facts", "own_measured"),
    ("sign_file", "sign_facts", "signed"),
    ("described_file", "described_facts", "described"),
)
logger = logging.getLogger("modules.films")


@task()
def measure_film(pk: int) -> None:
    """Measures the files of a film that were not measured yet; nothing to do for a film that is gone."""
    film = Film.objects.filter(pk=pk).prefetch_related("languages").first()
    if film is None:
        return
    if film.measured is None:
        _measure(film, "file", "facts")
    _take_stills(film, "file", "facts", next((one.cues for one in film.languages.all() if one.captions), []))
    for one in film.languages.all():
        for file, facts, measured in OF_A_LANGUAGE:
            if getattr(one, file) and getattr(one, measured) is None:
                _measure(one, file, facts)
        _take_stills(one, "own_file", "own_facts", one.cues)


@task()
def delete_film_file(name: str) -> None:
    """Takes a film's file out of the storage, unless a row names it."""
    if is_used(name):
        return
    try:
        default_storage.delete(name)
        for still in stills.names_of(name):
            default_storage.delete(still)
    except OSError:
        logger.exception("The file of a film could not be deleted.")


def measure_waiting(now: datetime) -> None:
    """Measures what a task left behind: a worker that stopped, a storage that did not answer."""
    waiting = {
        film.pk for film in Film.objects.all() if film.measured is None or film.measured.stills is None
    }
    for one in FilmInLanguage.objects.all():
        if any(
            getattr(one, file) and getattr(one, measured) is None for file, _facts, measured in OF_A_LANGUAGE
        ) or (one.own_measured and one.own_measured.stills is None):
            waiting.add(one.film_id)
    for pk in sorted(waiting):
        measure_film.enqueue(pk)


def _measure(row: Any, file: str, facts: str) -> None:
    kept = getattr(row, file)
    try:
        with kept.storage.open(kept.name) as opened:
            found = measure(opened, kept.name)
    except (OSError, FilmRefused):
        logger.exception("A film could not be measured.")
        return
    _write(row, file, facts, found)


def _take_stills(row: Any, file: str, facts: str, cues: Sequence[Cue]) -> None:
    """The pictures for paper of a film that is measured and has none yet."""
    kept = getattr(row, file)
    found = Facts.read(getattr(row, facts), kept.name or "")
    if found is None or found.stills is not None:
        return
    try:
        with kept.storage.open(kept.name) as opened:
            taken = stills.make(opened, kept.name, stills.places(found.seconds, cues))
    except OSError:
        logger.exception("No pictures could be taken out of a film.")
        return
    _write(row, file, facts, replace(found, stills=taken))


def _write(row: Any, file: str, facts: str, found: Facts) -> None:
    """Writes the facts alone: an editor may be saving the rest. Pages that show the film are old then."""
    setattr(row, facts, found.as_json())
    with transaction.atomic():
        same_file = type(row).objects.filter(pk=row.pk, **{file: getattr(row, file).name})
        same_file.update(**{facts: found.as_json()})
        film_measured.send(sender=type(row), instance=row)
    forget()
