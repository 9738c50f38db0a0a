"""Rule 4: a caption stands long enough and not too long, and none covers another."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.rules.captions import troubled
from accessibility.gate.subject import Subject
from accessibility.values.needs import HEARING
from modules.media.films.reading_speed import EVERYBODY, SLOWER, Trouble

_TIMES = (Trouble.SHORT, Trouble.LONG, Trouble.OVERLAP, Trouble.GAP, Trouble.PAST_THE_END)


def _find(subject: Subject) -> Iterator[Place]:
    return troubled(subject, SLOWER if HEARING in subject.needs else EVERYBODY, _TIMES)


RULE = Rule(
    number=4,
    code="caption-time",
    source="DCMP Captioning Key: never under 2 seconds for who hears little; Netflix: 7 seconds, two frames between",
    known=Known.DATA,
    level=Level.BLOCK,
    words=_("A caption of the film “%(film)s” in “%(step)s” comes or goes at the wrong time. %(trouble)s"),
    find=_find,
    about=_("captions long enough on the screen"),
)
