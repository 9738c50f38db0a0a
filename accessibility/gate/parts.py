"""The parts of a step that the rules look at: texts, pictures, drawings, films, voices and signs. Pure Python.

Labels are whatever `str` turns into the words of the form, in the reader's language.
"""

from dataclasses import dataclass
from typing import Any

GIRLS, FACILITATOR = "girls", "facilitator"
PAGE, VERSION = (
    "page",
    "version",
)  # whose form a part stands in; else `film/12`, `captions/12/nl` or `image/3`


@dataclass(frozen=True)
class Text:
    """The words of a field: for whom, its label in the form, its name, and its path in which form."""

    words: str
    reader: str = GIRLS
    label: object = ""
    field: str = ""
    path: str = ""
    form: str = PAGE


@dataclass(frozen=True)
class Picture:
    """A picture that is shown, with its text alternative, or marked as decorative."""

    alt: str = ""
    decorative: bool = False
    title: str = ""
    file: str = ""
    credit: str = ""
    licence: str = ""
    pk: int = 0
    label: object = ""
    path: str = ""
    form: str = PAGE


@dataclass(frozen=True)
class Drawing:
    """One of our own drawings or signs, by key."""

    key: str
    label: object = ""
    path: str = ""
    form: str = PAGE


@dataclass(frozen=True)
class Film:
    """A film as it is shown in the language of the version.

    `facts` is what was measured (`modules.media.films.facts.Facts`), `cues` the captions read strictly, None where they
    cannot be read (`faults` says why), `sign` what was measured of the film in sign language.
    """

    pk: int = 0
    language: str = ""
    name: str = ""
    file: str = ""
    title: str = ""
    has_words: bool = True  # whether it says anything in this language
    has_speech: bool = False
    has_other_sounds: bool = False
    facts: Any = None
    captions: str = ""
    cues: tuple[Any, ...] | None = ()
    faults: tuple[Any, ...] = ()
    transcript: tuple[str, ...] = ()
    description: str = ""
    sign_language: str = ""
    sign_file: str = ""
    sign: Any = None
    signer: str = ""
    sees_whole_signer: bool = False
    background: str = ""  # what a person says sounds behind the speech
    licence: str = ""
    credits: str = ""
    poster: Picture | None = None
    label: object = ""
    path: str = ""

    @property
    def form(self) -> str:
        """A film is mended in its own form."""
        return f"film/{self.pk}"

    @property
    def captions_form(self) -> str:
        """Captions have a page of their own, on which each is mended."""
        return f"captions/{self.pk}/{self.language}"

    @property
    def has_sound(self) -> bool:
        """Whether there is anything to hear: measured, or as the editor says while it is not."""
        return bool(self.facts and self.facts.is_heard) or self.has_speech or self.has_other_sounds


@dataclass(frozen=True)
class Voice:
    """A recording: its language, whether a person speaks, and words a minute (0 where that is not known)."""

    language: str
    is_human: bool = True
    pace: int = 0


@dataclass(frozen=True)
class SpokenText:
    """A text of the group's screen, with the hash of its words and the voices that say it."""

    text_hash: str
    words: tuple[str, ...]
    voices: tuple[Voice, ...] = ()

    def speaks(self, language: str) -> bool:
        """Whether a voice says it in a language."""
        return any(voice.language == language for voice in self.voices)


@dataclass(frozen=True)
class Signing:
    """A film that signs the spoken words of a step: who signs, height in pixels (0: not measured), its sound."""

    film: str = ""
    signer: str = ""
    height: int = 0
    sees_whole_signer: bool = False
    has_sound: bool = False
