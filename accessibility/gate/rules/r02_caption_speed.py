"""Rule 2: captions of the general version can be read by a girl of 11: 15 signs a second, 13 on average."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.rules.captions import troubled
from accessibility.gate.subject import Subject
from accessibility.values.needs import HEARING
from modules.media.films.reading_speed import EVERYBODY, Trouble


def _find(subject: Subject) -> Iterator[Place]:
    return troubled(subject, EVERYBODY, (Trouble.FAST, Trouble.FAST_ON_AVERAGE))


RULE = Rule(
    number=2,
    code="caption-speed",
    source="Netflix' template for children, 13 signs a second; Szarkowska 2016: 15 is read well",
    known=Known.DATA,
    level=Level.BLOCK,
    words=_("The captions of the film “%(film)s” in “%(step)s” are too fast. %(trouble)s"),
    find=_find,
    about=_("captions slow enough"),
    unless=HEARING,
)
