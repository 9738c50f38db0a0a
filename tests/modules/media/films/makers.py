"""Films in the database, for tests."""

from typing import Any

from django.core.files.base import ContentFile

from modules.media.films.tasks import measure_film
from modules.models import Film, FilmInLanguage, TrainingImage
from tests.modules import photos
from tests.modules.media.films.reels import reel

CAPTIONS = """WEBVTT

00:00:00.000 --> 00:00:01.500
<v Noor>Hoi, ga je mee?

00:00:01.500 --> 00:00:03.500
[een bus remt]

00:00:03.500 --> 00:00:05.500
<v Yara>Nee, vandaag niet.
"""
FRENCH = CAPTIONS.replace("Hoi, ga je mee?", "Salut, tu viens ?").replace(
    "Nee, vandaag niet.", "Pas ce jour."
)


def poster(title: str = "Noor aan de bus") -> TrainingImage:
    """A picture that stands there until the film plays."""
    picture = TrainingImage(title=title, description="Een meisje wacht op de bus.")
    picture.file.save("bus.png", ContentFile(photos.as_bytes(photos.red((64, 36)), "PNG")), save=False)
    picture.save()
    return picture


def film(seconds: float = 6, sign: bool = False, data: bytes | None = None, **fields: Any) -> Film:
    """A film with captions in Dutch and French, measured; `sign` adds a sign-language film to the Dutch."""
    made = Film(title="De bus", poster=poster(), credits="De makers", has_speech=True, has_other_sounds=True)
    for name, value in fields.items():
        setattr(made, name, value)
    made.file.save("bus.mp4", ContentFile(data or reel(seconds)), save=False)
    made.save()
    dutch = FilmInLanguage(
        film=made,
        language="nl",
        title="De bus",
        description="Twee meisjes aan een bushalte.",
        captions=CAPTIONS,
    )
    if sign:
        dutch.signer = "deaf"
        dutch.sign_file.save("gebaren.mp4", ContentFile(reel(seconds, size=(72, 96), sound="")), save=False)
    dutch.save()
    FilmInLanguage.objects.create(
        film=made, language="fr", title="Le bus", description="Deux filles à un arrêt.", captions=FRENCH
    )
    measure_film.enqueue(made.pk)
    return Film.objects.get(pk=made.pk)
