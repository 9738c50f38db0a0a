"""Rule 5: captions are plain WebVTT of two short lines; no word is split over them."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.rules.captions import troubled
from accessibility.gate.subject import Subject
from modules.media.films.caption_words import fault_words
from modules.media.films.captions import FaultAt
from modules.media.films.reading_speed import EVERYBODY, Trouble

_UNREAD = _(
    "The captions of the film “%(film)s” in “%(step)s” cannot be read. %(fault)s Mend them in the form of the film."
)


def _find(subject: Subject) -> Iterator[Place]:
    for step, film in subject.films:
        if film.faults:
            yield Place.in_step(
                step, film, film=film.name, fault=_FaultSentence(film.faults[0]), words=_UNREAD
            )
    yield from troubled(subject, EVERYBODY, (Trouble.LINES, Trouble.WIDE, Trouble.SPLIT))


class _FaultSentence:
    """What is wrong with the text, in the language of who reads it."""

    def __init__(self, found: FaultAt) -> None:
        self.found = found

    def __str__(self) -> str:
        return fault_words(self.found)


RULE = Rule(
    number=5,
    code="caption-shape",
    source="BBC subtitle guidelines: two lines of 37 signs; DCMP; WebVTT",
    known=Known.DATA,
    level=Level.BLOCK,
    words=_("A caption of the film “%(film)s” in “%(step)s” is not easy to look at. %(trouble)s"),
    find=_find,
    about=_("captions in short lines"),
)
