"""Rule 15: what girls hear, see or hold reads easily: 80 by Flesch-Douma, 10 words a sentence, none over 15."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.rules.hard_to_read import hard
from accessibility.gate.subject import Subject
from accessibility.values.needs import EASY_WORDS
from accessibility.words.reading_ease import GENERAL


def _find(subject: Subject) -> Iterator[Place]:
    return hard(subject, GENERAL)


RULE = Rule(
    number=15,
    code="reading-ease",
    source="Douma 1960, 80 is easy; Kandel and Moles 1958 for French; advice on B1: 12 words a sentence",
    known=Known.DATA,
    level=Level.BLOCK,
    words=_(
        "“%(step)s” is hard to read for girls: %(score)s, at least %(goal)s is needed, and %(average)s words a "
        "sentence, at most %(most)s. Use shorter sentences and commoner words."
    ),
    find=_find,
    about=_("easy to read"),
    unless=EASY_WORDS,
)
