"""Explains hard words where girls meet them first: answers the hook `explain_hard_words`."""

from collections.abc import Sequence

from accessibility.models import HardWord
from accessibility.words.hard_words import Listed, uses
from modules.sessions.hard_words import Explained
from modules.sessions.steps import Step
from modules.steps.line_pictures import Line


def listed(language: str) -> list[Listed]:
    """The words of a language that are explained; one query."""
    rows = HardWord.objects.filter(language=language, is_used=True).select_related("picture")
    return [row.listed for row in rows]


def explain(steps: Sequence[Step], language: str) -> dict[str, list[Explained]]:
    """The words with an explanation or a picture, by the step in which they are shown; one query."""
    words = [word for word in listed(language) if word.is_explained]
    return {
        id: [
            Explained(
                word.term,
                Line(word.explanation, word.drawing, word.picture),
                "|".join((word.term, *word.forms)),
            )
            for word in found
        ]
        for id, found in uses(words, steps).items()
    }
