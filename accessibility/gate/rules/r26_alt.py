"""Rule 26: who cannot see a picture reads what matters of it, or nothing where it is decoration."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.subject import Picture, StepFacts, Subject

LONGEST: Final = 150
_FILE: Final = re.compile(
    r"\.(?:png|jpe?g|gif|webp|avif|svg|heic)$|^(?:img|dsc|image|photo|picture|screenshot)[ _-]?\d",
    re.IGNORECASE,
)

_NAME_OF_FILE = _(
    "The description of the picture “%(title)s” in “%(step)s” is the name of a file: “%(alt)s”. Say in a sentence what "
    "one sees."
)
_TOO_LONG = _(
    "The description of the picture “%(title)s” in “%(step)s” has %(length)s signs, at most 150 are read in one go. "
    "Say what matters, and leave the rest."
)
_IS_TITLE = _(
    "The description of the picture “%(title)s” in “%(step)s” only repeats its title. Say in a sentence what one sees."
)


def _find(subject: Subject) -> Iterator[Place]:
    for step in subject.steps:
        for picture in _of(step):
            wrong = None if picture.decorative else _wrong(picture)
            if wrong is not None:
                more = {"title": picture.title, "alt": picture.alt, "length": len(picture.alt)}
                yield Place.in_step(step, picture, words=wrong, **more)


def _of(step: StepFacts) -> Iterator[Picture]:
    yield from step.pictures
    yield from (film.poster for film in step.films if film.poster)


def _wrong(picture: Picture) -> str | Promise | None:
    alt = picture.alt.strip()
    if not alt:
        return RULE.words
    if _FILE.search(alt) or alt.lower() == PurePosixPath(picture.file).stem.lower():
        return _NAME_OF_FILE
    if len(alt) > LONGEST:
        return _TOO_LONG
    return _IS_TITLE if alt.casefold() == picture.title.strip().casefold() else None


RULE = Rule(
    number=26,
    code="alt",
    source="WCAG 2.2, 1.1.1 (level A)",
    known=Known.DATA,
    level=Level.BLOCK,
    words=_(
        "The picture “%(title)s” in “%(step)s” has no description. Say in a sentence what a girl who cannot see it "
        "must know, or tick that it is decoration."
    ),
    find=_find,
    about=_("pictures described"),
)
