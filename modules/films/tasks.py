"""Measuring films after they were uploaded. A task that failed is not tried again by itself: `tick` looks for them."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Any

from django.tasks import task

from modules.films.measuring import measure
from modules.films.recording import FilmRefused
from modules.models.film import Film, FilmInLanguage

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
        if one.sign_file and one.signed is None:
            _measure(one, "sign_file", "sign_facts")
        if one.described_file and one.described is None:
            _measure(one, "described_file", "described_facts")


def measure_waiting(now: datetime) -> None:
    """Measures what a task left behind: a worker that stopped, a storage that did not answer."""
    rows: list[tuple[Film | FilmInLanguage, int, str]] = [
        (film, film.pk, "file") for film in Film.objects.all()
    ]
    rows += [
        (one, one.film_id, name)
        for one in FilmInLanguage.objects.all()
        for name in ("sign_file", "described_file")
    ]
    waiting = {pk for row, pk, name in rows if _waits(row, name)}
    for pk in sorted(waiting):
        measure_film.enqueue(pk)


def _waits(row: Any, name: str) -> bool:
    facts = {"file": "measured", "sign_file": "signed", "described_file": "described"}[name]
    return bool(getattr(row, name)) and getattr(row, facts) is None


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
