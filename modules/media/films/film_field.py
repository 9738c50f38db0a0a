"""The column of a film's file: whatever the way in, what is stored was looked through."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import models
from django.db.models.fields.files import FieldFile
from django.forms.fields import FileField as FileFormField
from wagtail.utils.file import hash_filelike

from modules.media.films.film_file import CheckedFilm, FilmRefused, check_film

FOLDER = "films"


class FilmFile(FieldFile):
    """A stored film."""

    def save(self, name: str, content: File[bytes], save: bool = True) -> None:
        """Stores `content`, looked through unless it was; `FilmRefused` when it is no film that can be kept."""
        clean = content if isinstance(content, CheckedFilm) else check_film(content)
        if hasattr(self.instance, f"{self.field.name}_hash"):
            setattr(self.instance, f"{self.field.name}_hash", hash_filelike(clean))
        super().save(str(clean.name), clean, save=save)


class FilmUpload(FileFormField):
    """A file that must be a film by what is in it; its name is not asked."""

    silent = False

    def to_python(self, data: Any) -> CheckedFilm | None:
        """The film that may be kept, or an error that says what to do."""
        upload = super().to_python(data)
        if upload is None:
            return None
        try:
            return check_film(upload, silent=self.silent)
        except FilmRefused as refused:
            raise ValidationError(str(refused.reason), code="invalid_film") from refused


class SilentFilmUpload(FilmUpload):
    """A film in sign language: what a phone recorded with it is left out."""

    silent = True


class FilmFileField(models.FileField):
    """The one gate that every film goes through."""

    attr_class = FilmFile

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("upload_to", FOLDER)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:
        """A field of a form that looks into the film before anything is stored."""
        return super().formfield(**{"form_class": FilmUpload, **kwargs})
