"""Media on their way out: named by their titles, in the order in which the module first shows them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils.text import slugify

from modules.models import Film
from modules.packages import toml
from modules.packages.film_words import film_files, posters_of
from modules.packages.layout import DOCUMENTS, FILMS, LONGEST_KEY, PICTURES, medium_name
from modules.packages.media import MODELS, texts_of


@dataclass
class Outgoing:
    """The media that a package takes along, named as they are met."""

    rows: dict[str, dict[str, Any]] = field(default_factory=lambda: {PICTURES: {}, DOCUMENTS: {}, FILMS: {}})
    _names: dict[tuple[str, int], str] = field(default_factory=dict)

    def name_of(self, kind: str, pk: int) -> str:
        """The name of a row in this package; empty for a row that is gone."""
        if (kind, pk) not in self._names:
            row = (Film if kind == FILMS else MODELS[kind]).objects.filter(pk=pk).first()
            if row is None:
                return ""
            self._names[kind, pk] = name = self._free(kind, row.title)
            self.rows[kind][name] = row
            if kind == FILMS:
                for poster in posters_of(row):
                    self.name_of(PICTURES, poster)
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
                if kind == FILMS:
                    yield from film_files(name, row, lambda pk: self.name_of(PICTURES, pk))
                    continue
                extension = row.file.name.rpartition(".")[2].lower()
                yield medium_name(kind, name, extension), lambda row=row: row.file.storage.open(row.file.name)  # type: ignore[misc]
                yield medium_name(kind, name, "toml"), toml.write(texts_of(kind, row))
