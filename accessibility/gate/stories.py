"""Stories that a version changes: a card of the general story that goes can leave somebody in the version lost.

No numbered rule, and never set aside: the story engine itself checks them (`modules.story`). Pure: no database.
"""

from collections.abc import Iterator
from typing import Final

from accessibility.gate.rule import Finding, Known, Level, Place, Rule
from accessibility.gate.subject import VERSION, StepFacts, Subject
from modules.steps.story.problem_words import sentence, where
from modules.story.checks import check

WHOLE: Final = Rule(
    number=0,
    code="whole-story",
    source="modules.story.checks",
    known=Known.DATA,
    level=Level.BLOCK,
    words="",
    find=lambda _subject: (),
)


def broken_in(subject: Subject) -> Iterator[Finding]:
    """What is wrong with the stories that a version changes; nothing in a general one."""
    for step in subject.steps:
        if step.is_adapted and step.story is not None:
            for words in _problems(step):
                place = Place(step.id, step.title, form=VERSION, words=words.replace("%", "%%"))
                yield Finding(WHOLE, Level.BLOCK, place)


def _problems(step: StepFacts) -> Iterator[str]:
    for found in check(step.story):
        yield f"{step.title}. {where(found, step.story)}: {sentence(found)}"
