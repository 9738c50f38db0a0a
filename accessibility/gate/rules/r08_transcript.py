"""Rule 8: a film can be read: its transcript says what its captions say, and what one sees is told in words."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from django.utils.translation import gettext_lazy as _

from accessibility.gate import localized
from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.subject import Film, Subject
from accessibility.words.reading_ease import words

ALIKE = 0.95

_NOT_TOLD = _(
    "The film “%(film)s” in “%(step)s” does not say in the language of this page what one sees. Fill in “what one "
    "sees” in the form of the film: it is read on paper, and by those who cannot see it."
)


def _find(subject: Subject) -> Iterator[Place]:
    for step, film in subject.films:
        if not film.description.strip() and (film.captions.strip() or not film.has_sound):
            yield Place.in_step(step, film, film=film.name, words=_NOT_TOLD)
        elif film.cues and (share := _alike(film)) < ALIKE:
            yield Place.in_step(step, film, film=film.name, share=localized.number(share * 100, 0))


def _alike(film: Film) -> float:
    """How much of the captions stands in the transcript in the same order, and the other way round."""
    said = words("\n".join(cue.text for cue in film.cues or ()))
    read = words("\n".join(film.transcript))
    return 1.0 if said == read else SequenceMatcher(None, said, read, autojunk=False).ratio()


RULE = Rule(
    number=8,
    code="transcript",
    source="WCAG 2.2, 1.2.1 (level A) and 1.2.8 (level AAA)",
    known=Known.DATA,
    level=Level.BLOCK,
    words=_(
        "The transcript of the film “%(film)s” in “%(step)s” says only %(share)s%% of what its captions say. Save the "
        "captions again: the transcript is made of them."
    ),
    find=_find,
    about=_("the text of a film"),
)
