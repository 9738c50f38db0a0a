"""A film's file for the browser: its address and its type."""

from dataclasses import dataclass
from typing import Any

from modules.media.films.film_file import TYPES


@dataclass(frozen=True)
class Source:
    """A film's file for the browser."""

    url: str
    type: str


def source_of(file: Any) -> Source:
    """The stored `file` as a source of a video."""
    return Source(file.url, TYPES.get(file.name.rpartition(".")[2], "video/mp4"))
