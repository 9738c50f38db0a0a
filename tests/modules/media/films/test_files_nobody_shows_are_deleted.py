"""A film's file is deleted when another takes its place or the film goes; never one that a row still names."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import transaction

from modules.models import Film, FilmInLanguage
from tests.modules.media.films.makers import film
from tests.modules.media.films.reels import reel

pytestmark = pytest.mark.django_db


@pytest.fixture
def bus(settings: Any, tmp_path: Path) -> Film:
    settings.MEDIA_ROOT = str(tmp_path)
    return film(sign=True)


def _is_there(name: str, bus: Film) -> bool:
    return bool(bus.file.storage.exists(name))


def test_a_replaced_file_is_deleted_after_the_transaction(
    bus: Film, django_capture_on_commit_callbacks: Any
) -> None:
    old = bus.file.name
    with django_capture_on_commit_callbacks(execute=True):
        bus.file.save("new.mp4", ContentFile(reel(1)))
        assert _is_there(old, bus)
    assert not _is_there(old, bus)
    assert _is_there(bus.file.name, bus)


def test_a_sign_film_that_an_editor_takes_away_is_deleted(
    bus: Film, django_capture_on_commit_callbacks: Any
) -> None:
    dutch = bus.languages.get(language="nl")
    old = dutch.sign_file.name
    with django_capture_on_commit_callbacks(execute=True):
        dutch.sign_file = ""
        dutch.save()
    assert not _is_there(old, bus)


def test_with_a_film_all_its_files_go(bus: Film, django_capture_on_commit_callbacks: Any) -> None:
    names = [bus.file.name, bus.languages.get(language="nl").sign_file.name]
    with django_capture_on_commit_callbacks(execute=True):
        bus.delete()
    assert [name for name in names if _is_there(name, bus)] == []


def test_a_file_that_another_film_names_stays(bus: Film, django_capture_on_commit_callbacks: Any) -> None:
    Film.objects.create(title="De bus, kopie", poster=bus.poster, credits="De makers", file=bus.file.name)
    name = bus.file.name
    with django_capture_on_commit_callbacks(execute=True):
        FilmInLanguage.objects.filter(film=bus).delete()
        bus.delete()
    assert _is_there(name, bus)


def test_nothing_is_deleted_when_the_change_is_taken_back(bus: Film) -> None:
    old = bus.file.name
    with transaction.atomic():
        bus.file.save("new.mp4", ContentFile(reel(1)))
        transaction.set_rollback(True)
    assert _is_there(old, bus)
