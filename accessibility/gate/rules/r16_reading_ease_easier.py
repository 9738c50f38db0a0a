"""Rule 16: for girls who need easy words it is easier: 90, 8 words a sentence, none over 12, and few long words."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accessibility.gate import localized
from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.rules.hard_to_read import hard
from accessibility.gate.subject import Subject
from accessibility.values.needs import EASY_WORDS
from accessibility.words.reading_ease import ADAPTED, ENOUGH, words

LETTERS, MOST = 12, 3  # words with more letters than this; how many of a hundred words may be so long

_LONG_WORDS = _(
    "“%(step)s” has %(share)s long words in a hundred, at most 3 are easy to read: %(long)s. Say them in shorter words."
)


def _find(subject: Subject) -> Iterator[Place]:
    yield from hard(subject, ADAPTED)
    for step in subject.steps:
        every = [word for text in step.for_girls for word in words(text.words)]
        long = [word for word in every if len(word) > LETTERS]
        if len(every) >= ENOUGH and len(long) * 100 > MOST * len(every):
            share = localized.number(len(long) * 100 / len(every), 1)
            listing = ", ".join(dict.fromkeys(word.lower() for word in long))
            yield Place.in_step(step, share=share, long=listing, words=_LONG_WORDS)


RULE = Rule(
    number=16,
    code="reading-ease-easier",
    source="Douma 1960, 90 is very easy; A2: very short sentences",
    known=Known.DATA,
    level=Level.BLOCK,
    words=_(
        "“%(step)s” is not easy enough for girls who need easy words: %(score)s, at least %(goal)s is needed, and "
        "%(average)s words a sentence, at most %(most)s. Use shorter sentences and commoner words."
    ),
    find=_find,
    about=_("easier to read"),
    needs=frozenset({EASY_WORDS}),
)
