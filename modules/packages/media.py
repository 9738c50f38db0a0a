"""Pictures and documents on their way in and out: streamed, checked by what is in them, with their texts.

A name in a package is made of the title, in the order in which the module first shows it. Coming in, a row that is
there already with the same bytes is used; its words are an editor's.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import IO, Any, Final
from uuid import uuid4

from django.core.files.base import File
from django.utils.text import slugify
from wagtail.utils.file import hash_filelike

from modules.models import TrainingDocument, TrainingImage
from modules.packages import toml
from modules.packages.checks import refused_as
from modules.packages.layout import DOCUMENTS, EXTENSIONS, LONGEST_KEY, PICTURES, medium_name
from modules.packages.refusal import PackageRefused
from modules.packages.source import Source, read_text
from modules.pictures import CheckedPicture, PictureRefused, check_picture

MODELS: Final[dict[str, Any]] = {PICTURES: TrainingImage, DOCUMENTS: TrainingDocument}
TEXTS: Final = {PICTURES: ("title", "description", "credit"), DOCUMENTS: ("title", "credit")}
NUMBERS: Final = {
    PICTURES: ("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height"),
    DOCUMENTS: (),
}
LARGEST: Final = {PICTURES: 10 * 1024 * 1024, DOCUMENTS: 25 * 1024 * 1024}
CHUNK: Final = 64 * 1024


def texts_of(kind: str, row: Any) -> dict[str, Any]:
    """What stands in the file beside a picture or a document."""
    said = {name: getattr(row, name) for name in (*TEXTS[kind], *NUMBERS[kind])}
    return {name: value for name, value in said.items() if value not in ("", None)}


def bytes_of(kind: str, pk: int) -> str:
    """The mark of the bytes of a row's file; empty for a row that is gone."""
    row = MODELS[kind].objects.filter(pk=pk).first()
    return str(row.get_file_hash()) if row else ""


@dataclass
class Outgoing:
    """The media that a package takes along, named as they are met."""

    rows: dict[str, dict[str, Any]] = field(default_factory=lambda: {PICTURES: {}, DOCUMENTS: {}})
    _names: dict[tuple[str, int], str] = field(default_factory=dict)

    def name_of(self, kind: str, pk: int) -> str:
        """The name of a row in this package; empty for a row that is gone."""
        if (kind, pk) not in self._names:
            row = MODELS[kind].objects.filter(pk=pk).first()
            if row is None:
                return ""
            self._names[kind, pk] = name = self._free(kind, row.title)
            self.rows[kind][name] = row
        return self._names[kind, pk]

    def _free(self, kind: str, title: str) -> str:
        base = slugify(title)[: LONGEST_KEY - 4].strip("-_").replace("_", "-") or kind[:-1]
        taken = self.rows[kind]
        return next(
            name for n in range(1, len(taken) + 2) if (name := base if n == 1 else f"{base}-{n}") not in taken
        )

    def files(self) -> Iterator[tuple[str, bytes | Callable[[], Any]]]:
        """Each file of the media with its bytes, or with a way to open it."""
        for kind, rows in self.rows.items():
            for name, row in rows.items():
                extension = row.file.name.rpartition(".")[2].lower()
                yield medium_name(kind, name, extension), lambda row=row: row.file.storage.open(row.file.name)  # type: ignore[misc]
                yield medium_name(kind, name, "toml"), toml.write(texts_of(kind, row))


@dataclass
class Incoming:
    """The media of a package on their way in: made when a step that is taken shows them."""

    source: Source
    names: dict[str, dict[str, str]]  # kind, key: the file
    stored: list[tuple[Any, str]] = field(
        default_factory=list
    )  # to take away again when the import is refused
    kept: list[str] = field(default_factory=list)
    _hashes: dict[tuple[str, str], str] = field(default_factory=dict)
    _rows: dict[tuple[str, str], int] = field(default_factory=dict)
    _made: set[tuple[str, int]] = field(default_factory=set)

    def check(self) -> None:
        """Looks into each file and its texts; refuses the first that is not what it should be."""
        for kind, files in self.names.items():
            for key in files:
                self.texts(kind, key)
                with self._checked(kind, key) as file:
                    self._hashes[kind, key] = hash_filelike(file)

    def texts(self, kind: str, key: str) -> dict[str, Any]:
        """The words that go with a file."""
        name = medium_name(kind, key, "toml")
        words = toml.read(read_text(self.source, name), name)
        for field_name, value in words.items():
            asked: Any = str if field_name in TEXTS[kind] else int if field_name in NUMBERS[kind] else None
            if asked is None:
                raise PackageRefused(f"there is no field `{field_name}`", name)
            if type(value) is not asked:
                raise PackageRefused(
                    f"`{field_name}` is not a {'text' if asked is str else 'whole number'}", name
                )
        if not words.get("title"):
            raise PackageRefused("no title", name)
        return words

    def hash_of(self, kind: str, key: str) -> str:
        """The mark of the file's bytes; refused for a name that the package has no file for."""
        if (kind, key) not in self._hashes:
            raise PackageRefused(f"there is no `{key}` in media/{kind}")
        return self._hashes[kind, key]

    def row_of(self, kind: str, key: str) -> int:
        """The row of a file: one that is there already, or a new one."""
        wanted = self.hash_of(kind, key)
        if (kind, key) not in self._rows:
            self._rows[kind, key] = self._find(kind, key, wanted) or self._make(kind, key)
        return self._rows[kind, key]

    def _find(self, kind: str, key: str, wanted: str) -> int | None:
        words = self.texts(kind, key)
        there = [
            row
            for row in MODELS[kind].objects.filter(file_hash=wanted).order_by("pk")
            if (kind, row.pk) not in self._made
        ]
        for row in there:
            if texts_of(kind, row) == words:
                return int(row.pk)
        if there:
            self.kept.append(f"media/{kind}/{key}: it is there already under other words, those stand")
            return int(there[0].pk)
        return None

    def _make(self, kind: str, key: str) -> int:
        row = MODELS[kind](**self.texts(kind, key))
        with self._checked(kind, key) as file:
            row.file.save(file.name, file, save=False)
            self.stored.append((row.file.storage, row.file.name))
            row.file_size, row.file_hash = row.file.size, self._hashes[kind, key]
        with refused_as(self.names[kind][key]):
            row.full_clean()
        row.save()
        self._made.add((kind, row.pk))
        return int(row.pk)

    @contextmanager
    def _checked(self, kind: str, key: str) -> Iterator[File[bytes]]:
        """The file on disk, looked into; a picture that carries more than a picture is written anew."""
        name = self.names[kind][key]
        if self.source.size(name) > LARGEST[kind]:
            raise PackageRefused(f"more than {LARGEST[kind] // 1024 // 1024} MB", name)
        with tempfile.TemporaryFile() as kept:
            with self.source.open(name) as file:
                _copy(file, kept, LARGEST[kind], name)
            kept.seek(0)
            yield _picture(kept, name) if kind == PICTURES else _document(kept, name)

    def forget(self) -> None:
        """Takes away the files that were stored: the rows go with the transaction."""
        for storage, name in self.stored:
            storage.delete(name)


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
