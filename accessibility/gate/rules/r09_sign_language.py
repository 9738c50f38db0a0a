"""Rule 9: every film, and whatever is said aloud in a step, is there in sign language: VGT for Dutch, LSFB for French.

A version without signs says so openly to the professional (the guidance of its audience); an audience of signers is
refused without them.
"""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accessibility.gate import localized
from accessibility.gate.rule import Known, Level, Place, Rule, signing_place
from accessibility.gate.subject import Subject
from accessibility.values.needs import HEARING, SIGNING

LENGTHS = 0.02  # by how much of its length the signed film may differ

_OTHER_LENGTH = _(
    "The sign-language film of “%(film)s” in “%(step)s” takes %(signed)s seconds and the film %(seconds)s. Choose the "
    "one that belongs to it: they run side by side."
)
_NOT_SAID = _(
    "What you say in “%(step)s” is not there in sign language yet. Have it signed by a deaf signer or a registered "
    "interpreter, and put the film under “Sign language”; until then a girl who signs needs an interpreter in the room."
)


def _find(subject: Subject) -> Iterator[Place]:
    for step in subject.steps:
        for film in step.films:
            if not film.sign_file:
                yield Place.in_step(step, film, film=film.name)
            elif film.facts and film.sign and _differs(film.facts.seconds, film.sign.seconds):
                lengths = {
                    "seconds": localized.number(film.facts.seconds, 1),
                    "signed": localized.number(film.sign.seconds, 1),
                }
                yield Place.in_step(step, film, film=film.name, words=_OTHER_LENGTH, **lengths)
        if step.spoken and not step.is_signed:
            yield signing_place(subject, step, words=_NOT_SAID)


def _differs(seconds: float, signed: float) -> bool:
    return abs(seconds - signed) > seconds * LENGTHS


RULE = Rule(
    number=9,
    code="sign-language",
    source="WCAG 2.2, 1.2.6 (level AAA); Doof Vlaanderen",
    known=Known.DATA,
    level=Level.BLOCK,
    words=_(
        "The film “%(film)s” in “%(step)s” has no film in sign language yet. Add one in the form of the film, made by "
        "a deaf signer or a registered interpreter: Flemish Sign Language for Dutch, LSFB for French."
    ),
    find=_find,
    about=_("sign language"),
    needs=frozenset({HEARING, SIGNING}),
    warns_starters=True,
)
