"""The columns that name a file of a film."""

from typing import Final

from modules.media.models.film import Film
from modules.media.models.film_in_language import FilmInLanguage

FILES: Final[dict[type[Film | FilmInLanguage], tuple[str, ...]]] = {
    Film: ("file",),
    FilmInLanguage: ("own_file", "sign_file", "described_file"),
}


def is_used(name: str) -> bool:
    """Whether a row names this file: a copy of a film names the same one."""
    return any(
        model.objects.filter(**{field: name}).exists() for model, fields in FILES.items() for field in fields
    )
