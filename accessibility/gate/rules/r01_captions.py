"""Rule 1: a film with something to hear has captions in the language of the page."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Place, Rule, signing_place
from accessibility.gate.subject import Subject

_SIGNED_ALOUD = _(
    "The film in sign language for what you say in “%(step)s” has sound, which nobody can read. Choose one without "
    "sound under “Sign language”."
)


def _find(subject: Subject) -> Iterator[Place]:
    for step in subject.steps:
        if step.signing and step.signing.has_sound:
            yield signing_place(subject, step, words=_SIGNED_ALOUD)
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
    never_overridden=True,
)
