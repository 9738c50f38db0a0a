"""Rule 6: captions stand for as long as somebody speaks: 95% of it, and they come within half a second.

Measured are the stretches in which anything is heard (`Facts.heard`). In a film in which somebody speaks they are the
speech, and what else is heard there is named in the captions too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext_lazy as _

from accessibility.gate import written
from accessibility.gate.captions import captioned, in_captions
from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.subject import Subject
from modules.films.clock import short_clock

COVERED, LATE = 0.95, 0.5  # share of the time; seconds

_NOT_MEASURED = _(
    "The film “%(film)s” in “%(step)s” was not measured yet, so nobody knows whether its captions hold all that is "
    "said. Wait a few minutes; if this stays, save the film again."
)
_LATE = _(
    "In the film “%(film)s” in “%(step)s” something is heard from %(clock)s on, and no caption comes within half a "
    "second. Let the caption begin there."
)


def _find(subject: Subject) -> Iterator[Place]:
    for step, film in subject.films:
        if film.has_sound and film.facts is None:
            yield Place.in_step(step, film, film=film.name, words=_NOT_MEASURED)
    for step, film in captioned(subject):
        if not film.has_speech or film.facts is None or not film.facts.heard:
            continue
        stands = [(cue.start / 1000, cue.end / 1000) for cue in film.cues or ()]
        share = _share(film.facts.heard, stands)
        late = [begin for begin, _end in film.facts.heard if not _begins(begin, stands)]
        if share < COVERED:
            yield in_captions(step, film, share=written.number(share * 100, 0))
        for begin in late[: 1 if share >= COVERED else 0]:
            yield in_captions(step, film, clock=short_clock(round(begin * 1000)), words=_LATE)


def _share(heard: Sequence[Sequence[float]], stands: Sequence[tuple[float, float]]) -> float:
    """How much of what is heard has a caption; captions do not overlap (rule 4)."""
    whole = sum(end - begin for begin, end in heard)
    both = sum(max(0.0, min(end, gone) - max(begin, comes)) for begin, end in heard for comes, gone in stands)
    return both / whole if whole else 1.0


def _begins(begin: float, stands: Sequence[tuple[float, float]]) -> bool:
    """Whether a caption stands there, or comes within half a second."""
    return any(comes <= begin + LATE and gone > begin for comes, gone in stands)


RULE = Rule(
    number=6,
    code="captions-cover-speech",
    source="Guide of enhancingaudiodescription.com: 95% of the speech, within half a second",
    known=Known.FILE,
    level=Level.WARN,
    words=_(
        "The captions of the film “%(film)s” in “%(step)s” stand for %(share)s%% of what is heard; 95%% is needed. "
        "Look on the caption page where nothing stands while somebody speaks."
    ),
    find=_find,
)
