"""Rule 10: the signer is seen well, and is deaf or a registered interpreter.

Height and who signs are data; that the whole signer is seen, a person says, of this very file.
"""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Place, Rule, signing_place
from accessibility.gate.subject import Subject
from accessibility.values.needs import HEARING, SIGNING

LEAST_HEIGHT = (
    480  # pixels; below that hands blur (advice of VGT interpreters; Ofcom asks a sixth of the picture)
)

_TOO_SMALL = _(
    "The sign-language film of “%(film)s” in “%(step)s” is %(height)s pixels high. Choose one of at least %(least)s: "
    "below that hands and face blur."
)
_NOT_WHOLE = _(
    "Nobody has said yet that the whole signer is seen in the sign-language film of “%(film)s” in “%(step)s”. Look at "
    "it in the form of the film, from below the waist to above the head, and tick the box."
)
_SAID_TOO_SMALL = _(
    "The film in sign language for what you say in “%(step)s” is %(height)s pixels high. Choose one of at least "
    "%(least)s: below that hands and face blur."
)
_SAID_NOT_WHOLE = _(
    "Nobody has said yet that the whole signer is seen in the film for what you say in “%(step)s”. Look at it under "
    "“Sign language”, from below the waist to above the head, and tick the box."
)


def _find(subject: Subject) -> Iterator[Place]:
    yield from _signed_speech(subject)
    for step, film in subject.films:
        if not film.sign_file:
            continue
        if not film.signer:
            yield Place.in_step(step, film, film=film.name)
        if film.sign and film.sign.height < LEAST_HEIGHT:
            size = {"height": film.sign.height, "least": LEAST_HEIGHT}
            yield Place.in_step(step, film, film=film.name, words=_TOO_SMALL, **size)
        if not film.sees_whole_signer:
            yield Place.in_step(step, film, film=film.name, words=_NOT_WHOLE)


def _signed_speech(subject: Subject) -> Iterator[Place]:
    for step in subject.steps:
        one = step.signing
        if one and 0 < one.height < LEAST_HEIGHT:
            size = {"height": one.height, "least": LEAST_HEIGHT}
            yield signing_place(subject, step, words=_SAID_TOO_SMALL, **size)
        if one and not one.sees_whole_signer:
            yield signing_place(subject, step, words=_SAID_NOT_WHOLE)


RULE = Rule(
    number=10,
    code="signer",
    source="Ofcom, Code on Television Access Services; W3C WAI on sign languages",
    known=Known.PERSON,
    level=Level.BLOCK,
    words=_(
        "It is not said who signs “%(film)s” in “%(step)s”. Say in the form of the film whether it is a deaf signer or "
        "a registered interpreter."
    ),
    find=_find,
    about=_("the signer is seen well"),
    needs=frozenset({HEARING, SIGNING}),
)
