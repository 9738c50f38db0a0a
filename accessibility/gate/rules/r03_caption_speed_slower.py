"""Rule 3: captions for girls who hear little are slower: 13 signs a second, 12 on average, 120 words a minute."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.rules.captions import troubled
from accessibility.gate.subject import Subject
from accessibility.values.needs import HEARING
from modules.media.films.reading_speed import SLOWER, Trouble


def _find(subject: Subject) -> Iterator[Place]:
    return troubled(subject, SLOWER, (Trouble.FAST, Trouble.FAST_ON_AVERAGE, Trouble.WORDS))


RULE = Rule(
    number=3,
    code="caption-speed-slower",
    source="DCMP Captioning Key, 120-130 words a minute; study with deaf pupils 2009: 120 is read well",
    known=Known.DATA,
    level=Level.BLOCK,
    words=_(
        "The captions of the film “%(film)s” in “%(step)s” are too fast for girls who must read them all. %(trouble)s"
    ),
    find=_find,
    about=_("captions slower still"),
    needs=frozenset({HEARING}),
)
