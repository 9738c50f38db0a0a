"""What is in a file that comes with a package: streamed to disk, measured, and looked into before anything keeps it."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, Final
from uuid import uuid4

from django.core.files.base import File

from modules.media.films.film_file import CheckedFilm, FilmRefused, check_film
from modules.media.pictures.rewrite import CheckedPicture, PictureRefused, check_picture
from modules.media.voices.sound import CheckedVoice, VoiceRefused, check_voice
from modules.packages.layout import DOCUMENTS, EXTENSIONS, FILMS, PICTURES, VOICES
from modules.packages.media import LARGEST
from modules.packages.refusal import PackageRefused
from modules.packages.source import Source

CHUNK: Final = 64 * 1024


@contextmanager
def looked_into(source: Source, kind: str, name: str) -> Iterator[File[bytes]]:
    """The file on disk, looked into; a picture that carries more than a picture is written anew.

    `PackageRefused` for a file that is too large, or is not what its name says.
    """
    if source.size(name) > LARGEST[kind]:
        raise PackageRefused(f"more than {LARGEST[kind] // 1024 // 1024} MB", name)
    with tempfile.TemporaryFile() as kept:
        with source.open(name) as file:
            _copy(file, kept, LARGEST[kind], name)
        kept.seek(0)
        yield WAYS[kind](kept, name)


def _copy(file: IO[bytes], into: IO[bytes], most: int, name: str) -> None:
    whole = 0
    while chunk := file.read(CHUNK):
        whole += len(chunk)
        if whole > most:
            raise PackageRefused(f"more than {most // 1024 // 1024} MB", name)
        into.write(chunk)


def _picture(file: IO[bytes], name: str) -> CheckedPicture:
    try:
        picture = check_picture(file)
    except PictureRefused as refused:
        raise PackageRefused(str(refused.reason), name) from refused
    extension = name.rpartition(".")[2]
    if not str(picture.name).endswith(f".{extension}"):
        raise PackageRefused(f"not a picture of the kind that `.{extension}` says", name)
    return picture


def _document(file: IO[bytes], name: str) -> File[bytes]:
    begin = file.read(8)
    size = file.seek(0, 2)
    file.seek(max(0, size - 1024))
    end = file.read()
    file.seek(0)
    if not begin.startswith(b"%PDF-") or b"%%EOF" not in end:
        raise PackageRefused("not a PDF", name)
    return File(file, name=f"{uuid4().hex}.{EXTENSIONS[DOCUMENTS][0]}")


def _film(file: IO[bytes], name: str) -> CheckedFilm:
    try:
        film = check_film(file)
    except FilmRefused as refused:
        raise PackageRefused(str(refused.reason), name) from refused
    extension = name.rpartition(".")[2]
    if not str(film.name).endswith(f".{extension}"):
        raise PackageRefused(f"not a film of the kind that `.{extension}` says", name)
    return film


def _voice(file: IO[bytes], name: str) -> CheckedVoice:
    try:
        return check_voice(file)
    except VoiceRefused as refused:
        raise PackageRefused(str(refused.reason), name) from refused


WAYS: Final[dict[str, Callable[[IO[bytes], str], File[bytes]]]] = {
    PICTURES: _picture,
    DOCUMENTS: _document,
    FILMS: _film,
    VOICES: _voice,
}
