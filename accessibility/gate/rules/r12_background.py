"""Rule 12: nothing drowns the speech: no background, or one 20 decibels softer. A person says it, of this file."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.subject import Subject
from accessibility.values.needs import HEARING

QUIET = ("none", "20db")

_LOUD = _(
    "In “%(film)s” in “%(step)s” music or noise drowns the speech. Take it out, or make it at least 20 decibels "
    "softer, and choose the new film."
)


def _find(subject: Subject) -> Iterator[Place]:
    for step, film in subject.films:
        if film.has_speech and film.background not in QUIET:
            words = _LOUD if film.background else None
            yield Place.in_step(step, film, film=film.name, words=words)


RULE = Rule(
    number=12,
    code="background",
    source="WCAG 2.2, 1.4.7 (level AAA)",
    known=Known.PERSON,
    level=Level.BLOCK,
    words=_(
        "Nobody has said yet what sounds behind the speech of “%(film)s” in “%(step)s”. Listen to it, and choose the "
        "answer in the form of the film, under its language."
    ),
    find=_find,
    about=_("quiet behind speech"),
    needs=frozenset({HEARING}),
)
