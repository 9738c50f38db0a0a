"""The column of a picture's file: whatever the way in, what is stored was written by us."""

from __future__ import annotations

from django.core.files.base import File
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from modules.media.pictures.rewrite import CheckedPicture, CleanPicture, rewrite


class PictureFile(WagtailImageFieldFile):
    """A stored picture."""

    def save(self, name: str, content: File[bytes], save: bool = True) -> None:
        """Stores `content`, written anew unless we wrote it already; `PictureRefused` when it is no picture."""
        clean = content if isinstance(content, CleanPicture | CheckedPicture) else rewrite(_all_of(content))
        self.__dict__.pop("_dimensions_cache", None)
        super().save(str(clean.name), clean, save=save)


def _all_of(content: File[bytes]) -> bytes:
    content.seek(0)
    data: bytes = content.read()
    return data


class PictureFileField(WagtailImageField):
    """The field of `TrainingImage.file`: the one gate that every upload goes through."""

    attr_class = PictureFile
