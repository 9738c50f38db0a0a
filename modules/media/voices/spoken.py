"""The voices that a text has, as a screen shows them. Nothing here asks the database."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from modules.media.voices.words import FROM_THE_RIGHT, name_of, words_hash


@dataclass(frozen=True)
class Heard:
    """One voice: its file, its language, and how that language calls itself."""

    url: str
    language: str

    @property
    def name(self) -> str:
        """The language in its own words."""
        return name_of(self.language)

    @property
    def direction(self) -> str:
        """How the name of the language is written."""
        return "rtl" if self.language in FROM_THE_RIGHT else "ltr"


@dataclass(frozen=True)
class Voices:
    """The recordings of a page in one version by the mark of their words; `language` is that of the page."""

    language: str = ""
    by_mark: Mapping[str, tuple[Heard, ...]] = field(default_factory=dict)

    @cached_property
    def languages(self) -> tuple[Heard, ...]:
        """A voice of each language that any text has, that of the page first: what one can choose from."""
        every = {one.language: one for said in self.by_mark.values() for one in said}
        own = Heard("", self.language)
        return (own, *(one for code, one in sorted(every.items()) if code != self.language)) if every else ()

    def of(self, words: Iterable[str]) -> tuple[Heard, ...]:
        """The voices that say these words, that of the page's own language first."""
        return self.by_mark.get(words_hash(words), ()) if self.by_mark else ()
