"""Media on their way in: a row that is there already with the same bytes is used, and its words are an editor's."""

from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.core.files.base import File
from wagtail.utils.file import hash_filelike

from modules.packages import toml
from modules.packages.checks import refused_as
from modules.packages.films_in import FilmsIn
from modules.packages.layout import FILMS, medium_name
from modules.packages.media import MODELS, NUMBERS, TEXTS, texts_of
from modules.packages.media_bytes import looked_into
from modules.packages.refusal import PackageRefused
from modules.packages.signs import SignsIn
from modules.packages.source import Source, read_text
from modules.packages.voices import VoicesIn


@dataclass
class Incoming:
    """The media of a package on their way in: made when a step that is taken shows them."""

    source: Source
    names: dict[str, dict[str, str]]  # kind, key: the file
    of_films: dict[str, dict[tuple[str, str], str]] = field(default_factory=dict)
    of_voices: dict[str, str] = field(default_factory=dict)
    of_signs: dict[str, str] = field(default_factory=dict)
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
                with self._looked_into(kind, key) as file:
                    self._hashes[kind, key] = hash_filelike(file)
        self.films.check()

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

    @cached_property
    def films(self) -> FilmsIn:
        """The films of the package."""
        return FilmsIn(self.source, self.of_films, self)

    @cached_property
    def voices(self) -> VoicesIn:
        """The recordings of the package."""
        return VoicesIn(self.source, self.of_voices, self)

    @cached_property
    def signs(self) -> SignsIn:
        """What is said and signed in the package."""
        return SignsIn(self.source, self.of_signs, self)

    def hash_of(self, kind: str, key: str) -> str:
        """The mark of the file's bytes; refused for a name that the package has no file for."""
        if kind == FILMS:
            return self.films.hash_of(key)
        if (kind, key) not in self._hashes:
            raise PackageRefused(f"there is no `{key}` in media/{kind}")
        return self._hashes[kind, key]

    def row_of(self, kind: str, key: str) -> int:
        """The row of a file: one that is there already, or a new one."""
        if kind == FILMS:
            return self.films.row_of(key)
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
        with self._looked_into(kind, key) as file:
            row.file.save(file.name, file, save=False)
            self.stored.append((row.file.storage, row.file.name))
            row.file_size, row.file_hash = row.file.size, self._hashes[kind, key]
        with refused_as(self.names[kind][key]):
            row.full_clean()
        row.save()
        self._made.add((kind, row.pk))
        return int(row.pk)

    def _looked_into(self, kind: str, key: str) -> AbstractContextManager[File[bytes]]:
        return looked_into(self.source, kind, self.names[kind][key])

    def forget(self) -> None:
        """Takes away the files that were stored: the rows go with the transaction."""
        for storage, name in self.stored:
            storage.delete(name)
