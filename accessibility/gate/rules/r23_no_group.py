"""Rule 23: nothing that girls read, hear or can see in an address names an audience or a group of people."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.subject import GIRLS, Film, Picture, Subject, Text
from accessibility.words.neutral import named_in

_MEDIA = _(
    "A film or a picture in “%(step)s” names a group: %(named)s. Girls can see its title, its words or the name of "
    "its file. Change it there."
)
_MODULE = _("The title, the summary or the address of the module names a group: %(named)s. Change it.")


def _find(subject: Subject) -> Iterator[Place]:
    address = Text(subject.slug.replace("-", " "), field="slug", path="id_slug")
    for text in (*subject.texts, address):
        if text.reader == GIRLS and (named := _named(text.words)):
            yield Place("", "", text.label, text.path, text.form, {"named": named}, _MODULE)
    for step in subject.steps:
        for text in step.for_girls:
            if named := _named(text.words):
                yield Place.in_step(step, text, named=named)
        for film in step.films:
            if named := _named(*_of_film(film)):
                yield Place.in_step(step, film, words=_MEDIA, named=named)
        for picture in step.pictures:
            if named := _named(*_of_picture(picture)):
                yield Place.in_step(step, picture, words=_MEDIA, named=named)


def _of_film(film: Film) -> Iterator[str]:
    yield from (film.title, film.captions, film.description, _apart(film.file), _apart(film.sign_file))
    if film.poster:
        yield from _of_picture(film.poster)


def _of_picture(picture: Picture) -> tuple[str, ...]:
    return picture.alt, picture.title, _apart(picture.file)


def _apart(file: str) -> str:
    """The name of a file with its words apart."""
    return file.replace("_", " ").replace("-", " ").replace(".", " ")


def _named(*texts: str) -> str:
    return ", ".join(sorted(set(named_in(texts))))


RULE = Rule(
    number=23,
    code="no-group",
    source="Common Basic Principles for Roma Inclusion, 2; ERTF on stereotypes",
    known=Known.DATA,
    level=Level.BLOCK,
    words=_(
        "Girls read or hear “%(field)s” in “%(step)s”, and it names a group: %(named)s. Say it without naming who the "
        "girls are."
    ),
    find=_find,
    never_overridden=True,
)
