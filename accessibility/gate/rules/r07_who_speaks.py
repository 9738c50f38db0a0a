"""Rule 7: who cannot hear voices reads who speaks, and which sounds matter.

A dash at the beginning of a line is how captions say that another person speaks; it does not say who.
"""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.rules.captions import captioned, in_captions
from accessibility.gate.subject import Subject
from accessibility.values.needs import HEARING
from modules.media.films.captions import Cue, Line

_NO_SOUND = _(
    "In the film “%(film)s” in “%(step)s” sounds matter, and no caption says which. Write them between square "
    "brackets: [a door closes]."
)


def _find(subject: Subject) -> Iterator[Place]:
    for step, film in captioned(subject):
        cues = film.cues or ()
        if (unnamed := _without_name(cues)) is not None:
            yield in_captions(step, film, unnamed.number, number=str(unnamed.number))
        if film.has_other_sounds and not any(_is_sound(line) for cue in cues for line in cue.lines):
            yield in_captions(step, film, words=_NO_SOUND)


def _without_name(cues: Sequence[Cue]) -> Cue | None:
    """The first caption in which nobody is named, of a film in which more than one person speaks."""
    spoken = [(cue, line) for cue in cues for line in cue.lines if not _is_sound(line)]
    speakers = {line.speaker for _cue, line in spoken if line.speaker}
    dashes = any(line.text.lstrip().startswith(("-", "–", "—")) for _cue, line in spoken)
    if len(speakers) < 2 and not dashes:
        return None
    return next((cue for cue, line in spoken if not line.speaker), None)


def _is_sound(line: Line) -> bool:
    return line.text.startswith("[") and line.text.endswith("]")


RULE = Rule(
    number=7,
    code="who-speaks",
    source="W3C WAI, Captions; DCMP Captioning Key",
    known=Known.DATA,
    level=Level.BLOCK,
    words=_(
        "More than one person speaks in the film “%(film)s” in “%(step)s”, and caption %(number)s does not say who. "
        "Write <v Name> before the words of each."
    ),
    find=_find,
    about=_("who speaks, and sounds"),
    needs=frozenset({HEARING}),
)
