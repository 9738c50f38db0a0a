"""Rule 11: every film is as loud as the next, and no peak is cut off: -23 LUFS, one more or less, and -1 dBTP."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accessibility.gate import localized
from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.subject import Subject

TARGET, TOLERANCE, PEAK = -23.0, 1.0, -1.0

_TOO_HIGH = _(
    "The film “%(film)s” in “%(step)s” has a peak of %(peak)s dBTP, which is cut off by some speakers; at most -1. "
    "Have its sound made softer and choose the new file."
)


def _find(subject: Subject) -> Iterator[Place]:
    for step, film in subject.films:
        facts = film.facts
        if facts is None or facts.loudness is None:
            continue
        if abs(round(facts.loudness - TARGET, 1)) > TOLERANCE:
            yield Place.in_step(step, film, film=film.name, loudness=localized.number(facts.loudness, 1))
        if facts.peak is not None and facts.peak > PEAK:
            yield Place.in_step(
                step, film, film=film.name, peak=localized.number(facts.peak, 1), words=_TOO_HIGH
            )


RULE = Rule(
    number=11,
    code="loudness",
    source="EBU R 128",
    known=Known.FILE,
    level=Level.BLOCK,
    words=_(
        "The film “%(film)s” in “%(step)s” is %(loudness)s LUFS loud, and all films are -23, one more or less. Have "
        "its sound made as loud as that and choose the new file."
    ),
    find=_find,
    about=_("loudness"),
)
