"""One version of one module in one language, as girls and professionals get it: what the rules look at.

Pure Python, so that a rule is tried without a database; `gather` makes it of pages and versions. Labels are whatever
`str` turns into the words of the form, in the reader's language.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from accessibility.gate.kind_proofs import TAKEN_AS_TRIED, Proofs
from accessibility.gate.parts import (
    FACILITATOR,
    GIRLS,
    PAGE,
    VERSION,
    Drawing,
    Film,
    Picture,
    Signing,
    SpokenText,
    Text,
    Voice,
)
from accessibility.values.overrides import OverriddenFinding

__all__ = [
    "FACILITATOR",
    "GENERAL",
    "GIRLS",
    "PAGE",
    "VERSION",
    "Behind",
    "Drawing",
    "Film",
    "OverriddenFinding",
    "Picture",
    "Services",
    "SignOff",
    "Signing",
    "SpokenText",
    "StepFacts",
    "Subject",
    "Text",
    "Translated",
    "Unexplained",
    "Voice",
]

GENERAL: Final = ""  # the audience of the general version


@dataclass(frozen=True)
class StepFacts:
    """One step as the version has it."""

    id: str
    kind: str
    title: str
    position: int = 1
    is_adapted: bool = False
    texts: tuple[Text, ...] = ()
    pictures: tuple[Picture, ...] = ()
    drawings: tuple[Drawing, ...] = ()
    films: tuple[Film, ...] = ()
    voiced: tuple[SpokenText, ...] = ()  # of versions for girls who listen rather than read
    is_signed: bool = False  # whether its spoken words are there in sign language, these very words
    signing: Signing | None = None  # the film that is there for them
    spoken_hash: str = ""  # of its spoken words
    story: Any = None  # `modules.story.graph.Story`
    ways: int = 0
    need: str = ""
    path: str = ""
    form: str = PAGE

    @cached_property
    def for_girls(self) -> tuple[Text, ...]:
        """What girls hear, see or hold."""
        return tuple(text for text in self.texts if text.reader == GIRLS and text.words.strip())

    @cached_property
    def spoken(self) -> tuple[Text, ...]:
        """What the facilitator says aloud: the spoken instructions."""
        return tuple(text for text in self.for_girls if text.field == "say")


@dataclass(frozen=True)
class Behind:
    """An adapted step that no longer fits: `changed`, `gone` or `awaited` (`overlay.freshness.Reason`)."""

    step_id: str
    title: str
    reason: str
    path: str = ""


@dataclass(frozen=True)
class Translated:
    """How far a page follows the page that it translates: texts missing, texts to look at, whether that is newer."""

    missing: int = 0
    to_look_at: int = 0
    newer: bool = False


@dataclass(frozen=True)
class SignOff:
    """The state today of the sign-offs of a kind: a value of `values.sign_offs.SignOffState`, "" without any.

    `month` is when, in words; the kind is `expert` or `round`; `signed` is the sign-off (`values.sign_offs`).
    """

    kind: str
    state: str = ""
    month: object = ""
    signed: Any = None


@dataclass(frozen=True)
class Unexplained:
    """A hard word of the list (`words.hard_words.Listed`) that nothing explains, or other hard words do."""

    word: Any
    by_others: tuple[str, ...] = ()
    pk: int = 0


@dataclass(frozen=True)
class Services:
    """The help services in the language of the module: how many, and how many that answer in writing."""

    all: int = 0
    in_writing: int = 0


@dataclass(frozen=True)
class Subject:
    """One version of one module in one language, and the rules that it must keep."""

    module: str
    language: str
    audience: str = GENERAL
    number: int = 1
    title: str = ""
    slug: str = ""
    rules: frozenset[int] = frozenset()
    only_warned: frozenset[int] = frozenset()
    overridden: tuple[OverriddenFinding, ...] = ()
    needs: tuple[str, ...] = ()
    texts: tuple[Text, ...] = ()  # of the module itself: title, summary, preparation
    guidance: tuple[str, ...] = ()  # of the audience, for the professional
    steps: tuple[StepFacts, ...] = ()
    behind: tuple[Behind, ...] = ()
    translated: Translated = Translated()
    services: Services = Services()
    sign_offs: tuple[SignOff, ...] = ()  # one of each kind, of an adapted version
    unexplained: tuple[Unexplained, ...] = ()  # in the language, whether used here or not
    proofs: Proofs = TAKEN_AS_TRIED  # of the kinds of steps
    page_pk: int = 0
    version_pk: int = 0
    is_live: bool = False
    label: str = ""  # the name of the audience, in the language of the reader

    @property
    def is_general(self) -> bool:
        """Whether it is the version for everybody."""
        return self.audience == GENERAL

    @property
    def films(self) -> Iterator[tuple[StepFacts, Film]]:
        """Every film with its step."""
        return ((step, film) for step in self.steps for film in step.films)

    @property
    def pictures(self) -> Iterator[tuple[StepFacts, Picture]]:
        """Every picture with its step."""
        return ((step, picture) for step in self.steps for picture in step.pictures)

    def says(self, field: str) -> bool:
        """Whether a field of the module itself says anything."""
        return any(text.field == field and text.words.strip() for text in self.texts)
