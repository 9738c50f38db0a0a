"""The questions of the evaluation: each declared once, in a file of its own; two of one name are refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from evaluation.codes import UNKNOWN, Word
from facilitation.reports import SessionReport

SESSIONS: Final = "sessions"
GIRLS: Final = "girls"
# What a row is called in each language, frozen with a release: {code: {"nl": .., "fr": .., "en": ..}}.
type Words = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Question:
    """One table of figures about sessions.

    `definition` is the sentence that stands beside the figures. `cells` says in which rows a report counts:
    exactly one where `adds_up` (the rows together are all sessions), any number elsewhere. `words` holds
    every row by its code, in the order of the page; `open_words` asks for them where editors may add rows.
    `within` names the question whose row a cell `row:more` belongs to.
    """

    name: str
    title: Word
    dimension: Word
    definition: Word
    cells: Callable[[SessionReport], Iterable[str]]
    words: Mapping[str, Word] = field(default_factory=dict)
    open_words: Callable[[], Words] | None = None
    measures: tuple[str, ...] = (SESSIONS, GIRLS)
    adds_up: bool = True
    within: str = ""
    order: int = 0

    @property
    def counts_girls(self) -> bool:
        """Whether first-timers are counted beside the sessions."""
        return GIRLS in self.measures


class TwoOfOneName(ValueError):
    """A second question under a name that is taken."""


_questions: dict[str, Question] = {}


def register(question: Question) -> Question:
    """Adds `question` and returns it; raises `TwoOfOneName` where the name is taken."""
    if question.name in _questions:
        raise TwoOfOneName(f"There is already a question named {question.name!r}.")
    _questions[question.name] = question
    return question


def questions() -> Iterator[Question]:
    """Every question, in the order of the page."""
    yield from sorted(_questions.values(), key=lambda question: (question.order, question.name))


def question(name: str) -> Question:
    """The question of this name; raises `KeyError` where there is none."""
    return _questions[name]


def answer(report: SessionReport, name: str) -> str:
    """One code that a report gives under `name`; `unknown` where it says nothing."""
    given = report.answers.get(name)
    if given is None:
        return UNKNOWN
    if not isinstance(given, str):
        raise ValueError(f"{name} must be one code, not {given!r}")
    return given
