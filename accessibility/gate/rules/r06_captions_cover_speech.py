"""Rule 6: captions stand for as long as somebody speaks: 95% of it, and they come within half a second.

Measured are the stretches in which anything is heard (`Facts.heard`). In a film in which somebody speaks they are the
speech, and what else is heard there is named in the captions too. Words in the captions of a film that is heard are
speech or are read in the picture: which of the two is for a person to say, so it is asked and stops nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from accessibility.gate import localized
from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.rules.captions import captioned, in_captions
from accessibility.gate.subject import Film, Subject
from modules.media.films.clock import short_clock

COVERED, LATE = 0.95, 0.5  # share of the time; seconds

_NOT_MEASURED = _(
    "The film “%(film)s” in “%(step)s” was not measured yet, so nobody knows whether its captions hold all that is "
    "said. Wait a few minutes; if this stays, save the film again."
)
_LATE = _(
    "In the film “%(film)s” in “%(step)s” something is heard from %(clock)s on, and no caption comes within half a "
    "second. Let the caption begin there."
)
_FORGOTTEN = _(
    "The captions of the film “%(film)s” in “%(step)s” hold words that are not in square brackets, and nobody ticked "
    "that somebody speaks. If somebody does, tick it in the form of the film; if it is a sound, put it in brackets."
)


def _find(subject: Subject) -> Iterator[Place]:
    for step, film in subject.films:
        if film.facts is None:
            yield Place.in_step(step, film, film=film.name, words=_NOT_MEASURED)
    for step, film in captioned(subject):
        if _forgotten(film):
            yield replace(Place.in_step(step, film, film=film.name, words=_FORGOTTEN), path="id_has_speech")
        if not film.has_speech or film.facts is None or not film.facts.heard:
            continue
        stands = [(cue.start / 1000, cue.end / 1000) for cue in film.cues or ()]
        share = _share(film.facts.heard, stands)
        late = [begin for begin, _end in film.facts.heard if not _begins(begin, stands)]
        if share < COVERED:
            yield in_captions(step, film, share=localized.number(share * 100, 0))
        for begin in late[: 1 if share >= COVERED else 0]:
            yield in_captions(step, film, clock=short_clock(round(begin * 1000)), words=_LATE)


def _forgotten(film: Film) -> bool:
    """Whether it is heard, and a caption says more than what sounds, though nobody is said to speak."""
    if film.has_speech or film.facts is None or not film.facts.heard:
        return False
    return any(re.sub(r"\[[^\]]*\]|[\s♪]", "", cue.text) for cue in film.cues or ())


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
    about=_("captions for all that is said"),
    warns_starters=True,
)
