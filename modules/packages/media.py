"""What a package carries beside its texts: the kinds of media, their words and numbers, and how large each may be."""

from typing import Any, Final

from modules.media.films.film_file import LARGEST as LARGEST_FILM
from modules.media.voices.sound import LARGEST as LARGEST_VOICE
from modules.models import Film, TrainingDocument, TrainingImage
from modules.packages.layout import DOCUMENTS, FILMS, PICTURES, VOICES

MODELS: Final[dict[str, Any]] = {PICTURES: TrainingImage, DOCUMENTS: TrainingDocument}
TEXTS: Final = {PICTURES: ("title", "description", "credit", "licence"), DOCUMENTS: ("title", "credit")}
NUMBERS: Final = {
    PICTURES: ("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height"),
    DOCUMENTS: (),
}
LARGEST: Final = {
    PICTURES: 10 * 1024 * 1024,
    DOCUMENTS: 25 * 1024 * 1024,
    FILMS: LARGEST_FILM,
    VOICES: LARGEST_VOICE,
}


def texts_of(kind: str, row: Any) -> dict[str, Any]:
    """What stands in the file beside a picture or a document."""
    said = {name: getattr(row, name) for name in (*TEXTS[kind], *NUMBERS[kind])}
    return {name: value for name, value in said.items() if value not in ("", None)}


def bytes_of(kind: str, pk: int) -> str:
    """The mark of the bytes of a row's file; empty for a row that is gone."""
    if kind == FILMS:
        return str(Film.objects.filter(pk=pk).values_list("file_hash", flat=True).first() or "")
    row = MODELS[kind].objects.filter(pk=pk).first()
    return str(row.get_file_hash()) if row else ""
