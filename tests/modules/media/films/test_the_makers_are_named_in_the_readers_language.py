"""Below a film and on its sheet stands who made it, in the language of the page; nothing of ours stays in another."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as project
from django.utils.translation import override

from modules.media.films.film_view import film_view
from modules.models import FilmInLanguage
from tests.modules.media.films.makers import film

pytestmark = pytest.mark.content

STARTER = sorted(Path(project.BASE_DIR).glob("modules/starter/*/media/films/*/film.toml"))


def credits_in(language: str, made: Any) -> str:
    with override(language):
        found = film_view(made)
    assert found is not None
    return found.credits


@pytest.mark.django_db
def test_each_language_has_its_own_line_and_the_first_one_stands_in(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = str(tmp_path)
    bus = film(seconds=3, credits="Door de makers")
    assert credits_in("fr", bus) == "Door de makers"
    FilmInLanguage.objects.filter(film=bus, language="fr").update(credits="Par l’équipe")
    bus.refresh_from_db()
    assert credits_in("fr", bus) == "Par l’équipe"
    assert credits_in("nl", bus) == "Door de makers"


@pytest.mark.parametrize("path", STARTER, ids=lambda path: path.parent.name)
def test_the_films_that_we_bring_name_their_makers_in_french_too(path: Path) -> None:
    words = tomllib.loads(path.read_text("utf-8"))
    assert words["credits"]
    assert words["fr"]["credits"] not in ("", words["credits"])


def test_there_are_films_that_we_bring() -> None:
    assert len(STARTER) == 2
