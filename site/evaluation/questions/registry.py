"""The questions of the evaluation: each declared once, in a file of its own; two of one name are refused."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from django import forms

from evaluation.codes import UNKNOWN
from evaluation.questions.declaration import GIRLS, SESSIONS, Declaration, Words
from facilitation.reports import SessionReport


@dataclass(frozen=True, kw_only=True)
class Question(Declaration):
    """A table of figures about sessions.

    `cells` says in which rows a report counts: exactly one where `adds_up`, any number elsewhere. `open_words`
    asks for the rows where editors may add some. In the rows of `without_girls` no girl can be counted. `fields`
    makes the fields with which a report asks for it, by name; `asked` is their place in the form.
    """

    cells: Callable[[SessionReport], Iterable[str]]
    measures: tuple[str, ...] = (SESSIONS, GIRLS)
    open_words: Callable[[], Words] | None = None
    without_girls: Collection[str] = ()
    fields: Callable[[], dict[str, forms.Field]] = dict
    asked: int = 0

    @property
    def counts_girls(self) -> bool:
        """Whether first-timers are added up beside the sessions."""
        return self.adds_up


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


def answer(report: SessionReport, name: str) -> str:
    """One code that a report gives under `name`; `unknown` where it says nothing."""
    given = report.answers.get(name)
    if given is None:
        return UNKNOWN
    if not isinstance(given, str):
        raise ValueError(f"{name} must be one code, not {given!r}")
    return given
