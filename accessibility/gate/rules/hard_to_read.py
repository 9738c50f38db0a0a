"""What the two rules about easy reading share: a step, and the hardest way through its story, held against a goal."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accessibility.gate import localized
from accessibility.gate.rule import Place
from accessibility.gate.subject import StepFacts, Subject
from accessibility.words.reading_ease import ENOUGH, FORMULAS, Goal, count, sentences, words
from accessibility.words.story_ease import hardest_way

TOO_LONG = _(
    "“%(said)s” in “%(step)s” has %(length)s words; girls read at most %(most)s at once. Make two sentences of it, or "
    "say less."
)
_HARD_WAY = _(
    "One way through the story “%(step)s” is hard to read: %(score)s, at least %(goal)s is needed, and %(average)s "
    "words a sentence, at most %(most)s. Use shorter sentences and commoner words there."
)


def hard(subject: Subject, goal: Goal) -> Iterator[Place]:
    """Sentences that are too long, steps that are hard, and stories with a hard way; none where there is no formula."""
    if subject.language in FORMULAS:
        for step in subject.steps:
            yield from _long(step, goal)
            yield from _step(step, subject.language, goal)
            yield from _way(step, subject.language, goal)


def _long(step: StepFacts, goal: Goal) -> Iterator[Place]:
    for text in step.for_girls:
        for said in sentences([text.words]):
            if (length := len(words(said))) > goal.longest:
                yield Place.in_step(step, text, said=said, length=length, most=goal.longest, words=TOO_LONG)


def _step(step: StepFacts, language: str, goal: Goal) -> Iterator[Place]:
    """The formula says nothing of fewer than a hundred words."""
    counted = count((text.words for text in step.for_girls), language)
    score, average = round(counted.score(language), 1), round(counted.average, 1)
    if counted.words >= ENOUGH and (score < goal.score or average > goal.average):
        yield Place.in_step(step, **_measured(score, average, goal))


def _way(step: StepFacts, language: str, goal: Goal) -> Iterator[Place]:
    way = hardest_way(step.story, language) if step.story else None
    if way and (way.score < goal.score or way.average > goal.average):
        yield Place.in_step(step, **_measured(way.score, way.average, goal), words=_HARD_WAY)


def _measured(score: float, average: float, goal: Goal) -> dict[str, object]:
    return {
        "score": localized.number(score, 1),
        "goal": localized.number(goal.score, 0),
        "average": localized.number(average, 1),
        "most": localized.number(goal.average, 0),
    }
