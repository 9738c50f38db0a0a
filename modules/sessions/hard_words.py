"""Hard words that are explained to girls where they are used first: asked of a higher room."""

from collections.abc import Sequence
from typing import NamedTuple

from wagtail import hooks

from modules.sessions.steps import Step
from modules.steps.line_pictures import Line


class Explained(NamedTuple):
    """A hard word, what explains it, and every form in which girls may read it, with `|` between."""

    term: str
    line: Line
    forms: str


def explained(steps: Sequence[Step], language: str) -> dict[str, list[Explained]]:
    """The words to explain in each step, by its id: the word, and what explains it.

    Others answer the hook ``explain_hard_words(steps, language)`` with such a table.
    """
    found: dict[str, list[Explained]] = {}
    for answer in hooks.get_hooks("explain_hard_words"):
        for id, words in answer(steps, language).items():
            found.setdefault(id, []).extend(words)
    return found


def each_once(found: dict[str, list[Explained]]) -> list[Explained]:
    """Every explained word of a module, for paper, in the order in which girls meet them."""
    return list({word.term: word for words in found.values() for word in words}.values())
