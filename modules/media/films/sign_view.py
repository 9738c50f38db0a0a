"""A film in sign language as the group's screen offers it: its address, its picture, and the words that it signs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from modules.media.films.source import Source


@dataclass(frozen=True)
class Signed:
    """All that the player needs: `language` is that of the signs, as BCP 47 names it."""

    source: Source
    poster: Any
    width: int
    height: int
    language: str
    words: Sequence[str]
    credits: str
    licence: str
