"""What a rule of the gate is, and what it finds. Nothing here asks a database."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as filled
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import override

from accessibility.gate.localized import Measured
from accessibility.gate.subject import StepFacts, Subject
from modules.models.versions import GENERAL


class Level(StrEnum):
    """What a finding does: it blocks publishing, or is only shown next to the field."""

    BLOCK = "block"
    WARN = "warn"


class Known(StrEnum):
    """How a rule knows: from the data, from a measured file, from the kind of step, or because a person said so."""

    DATA = "data"
    FILE = "file"
    KIND = "kind"
    PERSON = "person"


@dataclass(frozen=True)
class Place:
    """Where a rule found something.

    `step_id` is empty for what belongs to the whole module. `form` says whose form mends it (`page`, `version`,
    `film/12`, `captions/12/nl`, `image/3`, `voices/27/v3`, `signs/27/v3`), `path` is the id of the field in that
    form. `more` fills the sentence, what was measured as a number or by `written.number`; `words` is another sentence
    of the same rule, and `level` a milder one, where this place needs it.
    """

    step_id: str = ""
    step: str = ""
    field: object = ""  # as the form calls it, translated when it is read
    path: str = ""
    form: str = "page"
    more: Mapping[str, Any] = filled(default_factory=dict)
    words: str | Promise | None = None
    level: Level | None = None

    @classmethod
    def in_step(cls, step: StepFacts, at: Any = None, **more: Any) -> Place:
        """A place in `step`: at its whole, or at a part of it that has a label, a form and a path."""
        words, level = more.pop("words", None), more.pop("level", None)
        if at is None:
            return cls(step.id, step.title, "", step.path, step.form, more, words, level)
        return cls(step.id, step.title, at.label, at.path, at.form, more, words, level)


def signing_place(subject: Subject, step: StepFacts, **more: Any) -> Place:
    """The place of the spoken words of `step` on the sign-language pages; no path for a version never saved."""
    words = more.pop("words", None)
    spoken_hash = step.spoken_hash if subject.is_general or subject.version_pk else ""
    form = f"signs/{subject.page_pk}/{subject.audience or GENERAL}"
    return Place(step.id, step.title, path=spoken_hash, form=form, more=more, words=words)


@dataclass(frozen=True)
class Rule:
    """A rule: where its number comes from, how it knows, what it does, what it says, how it looks, who must keep it.

    `words` says what is wrong and what to do, with the fields of a place as `%(step)s`, `%(field)s` and its `more`;
    `about` what it is about, in two or three words, for whoever asks for an exception.

    Every version must keep it, but for these. `needs`: only versions for girls with one of them. `unless`: not those
    for girls with this need, who have a stricter rule. `adapted_only`: not the general version. It warns where it would
    block, in the audiences that come with the product, with `warns_starters`. `never_overridden`: no exception.
    """

    number: int
    code: str
    source: str
    known: Known
    level: Level
    words: str | Promise
    find: Callable[[Subject], Iterable[Place]]
    about: str | Promise = ""
    needs: frozenset[str] = frozenset()
    unless: str = ""
    adapted_only: bool = False
    warns_starters: bool = False
    never_overridden: bool = False


@dataclass(frozen=True)
class Finding:
    """Something that a rule found in a version, and how much it weighs there."""

    rule: Rule
    level: Level
    place: Place

    @property
    def blocks(self) -> bool:
        """Whether the version may not go live with it."""
        return self.level is Level.BLOCK

    @property
    def sentence(self) -> str:
        """What is wrong, where, and what to do: in the language of the reader."""
        return self._sentence(self.place.step, self.place.more)

    @property
    def fingerprint(self) -> str:
        """32 hexadecimal digits over the rule, the step and what was found; the same in each language.

        Another title of the step leaves it as it is, and so does another number, whether that is better or worse: a
        score, a height, how many texts wait. A small edit moves those, and who agreed to an exception agreed to the
        thing. What was found besides is another thing: another word, field, caption or file, or another sentence of
        the rule.
        """
        with override("en"):
            more = {name: _lasting(value) for name, value in self.place.more.items()}
            text = "\n".join((str(self.rule.number), self.place.step_id, self._sentence("", more)))
        return hashlib.sha256(text.encode()).hexdigest()[:32]

    def _sentence(self, step: str, more: Mapping[str, Any]) -> str:
        words = self.rule.words if self.place.words is None else self.place.words
        return str(words) % {"step": step, "field": str(self.place.field), **more}


def _lasting(value: Any) -> str:
    """What of a value stays when it is measured again; one that knows better says it as `lasting`."""
    return "" if isinstance(value, int | float | Measured) else str(getattr(value, "lasting", value))
