"""Films in sign language in the database, for tests: a counter of frames made on the spot, and nobody signs."""

from collections.abc import Iterable
from typing import Any

from django.core.files.base import ContentFile

from modules.media.films.tasks import measure_film
from modules.models import Film, FilmInLanguage, ModulePage, Signing
from tests.modules.media.films.makers import poster
from tests.modules.media.films.reels import reel


def silent_film(
    title: str = "Gebaren", language: str = "nl", data: bytes | None = None, **fields: Any
) -> Film:
    """A film without sound, measured: what an editor would choose for what is said in a step."""
    made = Film(title=title, poster=poster(f"Beeld van {title}"), credits="De makers", **fields)
    made.file.save("film.mp4", ContentFile(data or reel(2, sound="")), save=False)
    made.save()
    FilmInLanguage.objects.create(film=made, language=language, title=title, description="Iemand gebaart.")
    measure_film.enqueue(made.pk)
    return Film.objects.get(pk=made.pk)


def signing(page: ModulePage, words: Iterable[str], **fields: Any) -> Signing:
    """A film of a deaf signer beside these words of a page."""
    film = fields.pop("film", None) or silent_film(language=page.locale.language_code)
    said = {"signer": "deaf", "whole_signer": True, "agreed": True, **fields}
    return Signing.objects.create(page=page, words="\n".join(words), film=film, **said)
