"""Measuring films after they were uploaded. A task that failed is not tried again by itself: `tick` looks for them."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Any, Final

from django.core.files.storage import default_storage
from django.tasks import task

from modules.films.leftover import is_used
from modules.films.measuring import measure
from modules.films.recording import FilmRefused
from modules.models.film import Film, FilmInLanguage

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
    for one in film.languages.all():
        for file, facts, measured in OF_A_LANGUAGE:
            if getattr(one, file) and getattr(one, measured) is None:
                _measure(one, file, facts)


@task()
def delete_film_file(name: str) -> None:
    """Takes a film's file out of the storage, unless a row names it."""
    if is_used(name):
        return
    try:
        default_storage.delete(name)
    except OSError:
        logger.exception("The file of a film could not be deleted.")


def measure_waiting(now: datetime) -> None:
    """Measures what a task left behind: a worker that stopped, a storage that did not answer."""
    waiting = {film.pk for film in Film.objects.all() if film.measured is None}
    for one in FilmInLanguage.objects.all():
        if any(
            getattr(one, file) and getattr(one, measured) is None for file, _facts, measured in OF_A_LANGUAGE
        ):
            waiting.add(one.film_id)
    for pk in sorted(waiting):
        measure_film.enqueue(pk)


def _measure(row: Any, file: str, facts: str) -> None:
    """Writes the facts alone: an editor may be saving the rest."""
    kept = getattr(row, file)
    try:
        with kept.storage.open(kept.name) as opened:
            found = measure(opened, kept.name).as_json()
    except (OSError, FilmRefused):
        logger.exception("A film could not be measured.")
        return
    setattr(row, facts, found)
    type(row).objects.filter(pk=row.pk, **{file: kept.name}).update(**{facts: found})
