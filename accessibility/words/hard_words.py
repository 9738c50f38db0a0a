"""Where a hard word is used first in a module, so that it is explained there. Pure: nothing is asked of a database.

Explained at its first use (WCAG 3.1.3; Inclusion Europe: explain hard words). A step that may fall away can be the
first, so a word is explained in each step that uses it up to the first one that always stays.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from modules.sessions.steps import Step
from modules.steps.readers import girls_text
from modules.steps.step_block import MUST


@dataclass(frozen=True)
class Listed:
    """A word of the list with its other forms; `explanation` may still be empty, and a picture may say it alone."""

    term: str
    forms: tuple[str, ...] = ()
    explanation: str = ""
    drawing: str = ""
    picture: Any = None

    @property
    def is_explained(self) -> bool:
        """Whether anything is there to show."""
        return bool(self.explanation or self.drawing or self.picture)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The word in any of its forms, as a word of its own; both apostrophes are one."""
        forms = sorted({self.term, *self.forms}, key=len, reverse=True)
        found = "|".join(re.escape(form).replace("'", "’").replace("’", "['’]") for form in forms if form)
        return re.compile(rf"(?<!\w)(?:{found})(?!\w)", re.IGNORECASE)

    def is_in(self, texts: Iterable[str]) -> bool:
        """Whether one of the texts uses it."""
        return any(self.pattern.search(text) for text in texts)


def read_in(step: Step) -> list[str]:
    """What girls hear, see or hold of a step; its title is on no screen of theirs."""
    block = step.value.block
    raw = block.get_prep_value(step.value)
    fields = ((name, child) for name, child in block.child_blocks.items() if name != "title")
    return [text for name, child in fields for text in girls_text(child, raw.get(name))]


def uses(words: Iterable[Listed], steps: Sequence[Step]) -> dict[str, list[Listed]]:
    """The words to explain in each step, by its id: up to the first step that always stays."""
    texts = [(step.id, (step.value.get("need") or MUST) == MUST, read_in(step)) for step in steps]
    found: dict[str, list[Listed]] = {}
    for word in words:
        for id, stays, lines in texts:
            if word.is_in(lines):
                found.setdefault(id, []).append(word)
                if stays:
                    break
    return found


def unexplained_in(word: Listed, words: Iterable[Listed]) -> list[str]:
    """The other listed words that the explanation of `word` itself uses: then it explains nothing."""
    return [other.term for other in words if other.term != word.term and other.is_in([word.explanation])]
