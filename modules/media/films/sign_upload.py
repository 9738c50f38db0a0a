"""A film in sign language that was uploaded beside its words becomes one of the films, shown and carried as any."""

from io import BytesIO
from typing import Final

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext, override

from modules.media.films.film_file import BROKEN, CheckedFilm, FilmRefused
from modules.media.films.stills import seen_at
from modules.media.lazy import lazy
from modules.media.models.film import Film
from modules.media.models.film_in_language import FilmInLanguage
from modules.media.models.pictures import TrainingImage

av = lazy("av")

LONGEST_TITLE: Final = 80
FIRST_LOOK: Final = 1.0  # seconds: a signer who has begun tells more than one who walks up to her place


@transaction.atomic
def keep_film(
    upload: CheckedFilm, name: str, language: str, title: str, words: str, credits: str, licence: str
) -> Film:
    """The film of `upload`, called `name` by editors; in `language` it has `title` and says `words`.

    Its poster is taken out of the film. `FilmRefused` where no picture can be read.
    """
    film = Film(title=name[:LONGEST_TITLE], credits=credits, licence=licence)
    film.poster = _poster(upload, film, language)
    film.file.save(str(upload.name), upload, save=False)
    film.save()
    FilmInLanguage.objects.create(
        film=film, language=language, title=title[:LONGEST_TITLE], description=words[:4000]
    )
    return film


def _poster(upload: CheckedFilm, film: Film, language: str) -> TrainingImage:
    try:
        _at, seen = seen_at(upload, FIRST_LOOK)
    except (av.error.FFmpegError, ValueError, OSError) as error:
        raise FilmRefused(BROKEN) from error
    finally:
        upload.seek(0)
    into = BytesIO()
    seen.save(into, "JPEG", quality=90)
    with override(language):
        description = gettext("Somebody signs.")
    poster = TrainingImage(
        title=film.title, description=description, credit=film.credits[:200], licence=film.licence
    )
    poster.file.save("poster.jpg", ContentFile(into.getvalue()), save=False)
    poster.save()
    return poster
