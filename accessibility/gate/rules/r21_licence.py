"""Rule 21: every picture and film has a licence that lets a group see it, names its maker, and is not mixed."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.subject import Picture, StepFacts, Subject
from modules.media.licences import ALLOWED, NAMELESS, may_be_one

_NO_MAKER = _(
    "It is not said who made %(what)s in “%(step)s”, and its licence asks for it. Write the name of the maker as the "
    "maker wants it, under “credit”."
)
_MIXED = _(
    "The poster of “%(film)s” in “%(step)s” and the film have licences that may not become one work. Choose a poster "
    "under the licence of the film."
)
_FILM = _("“%(film)s” in “%(step)s” has no licence that is allowed here. Choose it in the form of the film.")


def _find(subject: Subject) -> Iterator[Place]:
    for step, picture in subject.pictures:
        yield from _picture(step, picture)
    for step, film in subject.films:
        if film.licence not in ALLOWED:
            yield Place.in_step(step, film, film=film.name, words=_FILM)
        elif not film.credits and film.licence not in NAMELESS:
            yield Place.in_step(step, film, what=f"“{film.name}”", words=_NO_MAKER)
        if film.poster is not None:
            yield from _picture(step, film.poster)
            if film.poster.licence and not may_be_one(film.licence, film.poster.licence):
                yield Place.in_step(step, film, film=film.name, words=_MIXED)


def _picture(step: StepFacts, picture: Picture) -> Iterator[Place]:
    form, what = f"image/{picture.pk}", f"“{picture.title}”"
    if picture.licence not in ALLOWED:
        yield Place(step.id, step.title, picture.label, "id_licence", form, {"what": what})
    elif not picture.credit and picture.licence not in NAMELESS:
        yield Place(step.id, step.title, picture.label, "id_credit", form, {"what": what}, _NO_MAKER)


RULE = Rule(
    number=21,
    code="licence",
    source="Creative Commons; terms of use of ARASAAC",
    known=Known.DATA,
    level=Level.BLOCK,
    words=_(
        "The picture %(what)s in “%(step)s” has no licence. Open the picture and choose what its maker allows; when "
        "you do not know, choose another picture."
    ),
    find=_find,
    about=_("licences"),
)
