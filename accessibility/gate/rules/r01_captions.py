"""Rule 1: a film with something to hear has captions in the language of the page."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.subject import Subject


def _find(subject: Subject) -> Iterator[Place]:
    for step, film in subject.films:
        if film.has_sound and not film.captions.strip():
            yield Place.in_step(step, film, film=film.name)


RULE = Rule(
    number=1,
    code="captions",
    source="WCAG 2.2, 1.2.2 Captions (level A)",
    known=Known.DATA,
    level=Level.BLOCK,
    words=_(
        "The film “%(film)s” in “%(step)s” has sound and no captions in the language of this page. Open the film under "
        "“Films” in the menu and add the captions."
    ),
    find=_find,
)
