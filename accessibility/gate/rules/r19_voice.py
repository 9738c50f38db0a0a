"""Rule 19: who listens rather than reads hears every text, read by a person, at a pace that one can follow.

A language of which one text has a voice is offered, so all texts of the version have one in it.
"""

from collections.abc import Iterator
from typing import Final

from django.utils.translation import gettext_lazy as _

from accessibility.gate.rule import Known, Level, Place, Rule
from accessibility.gate.subject import SpokenText, StepFacts, Subject, Voice
from accessibility.values.needs import PICTURES
from modules.media.voices.words import name_of

SLOWEST: Final = 90  # words a minute
FASTEST: Final = 150
FIRST: Final = 40  # letters of a text, to know it by

_NOT_HUMAN: Final = _(
    "Nobody has said that a person reads “%(words)s” aloud (“%(step)s”, %(language)s). Say under “Voices” who speaks; "
    "a voice made by a computer does not count."
)
_PACE: Final = _(
    "“%(words)s” in “%(step)s” is read at %(pace)s words a minute (%(language)s). Have it read again: girls follow "
    "%(slowest)s to %(fastest)s."
)


def _find(subject: Subject) -> Iterator[Place]:
    offered = {voice.language for step in subject.steps for text in step.voiced for voice in text.voices}
    languages = (subject.language, *sorted(offered - {subject.language}))
    form = f"voices/{subject.page_pk}/{subject.audience}"
    for step in subject.steps:
        for language in languages:
            missing = [text for text in step.voiced if not text.speaks(language)]
            if missing:
                numbers = {"missing": len(missing), "all": len(step.voiced)}
                yield _place(step, form, missing[0], language=name_of(language), **numbers)
        for text in step.voiced:
            for voice in text.voices:
                yield from _of_voice(step, form, text, voice)


def _of_voice(step: StepFacts, form: str, text: SpokenText, voice: Voice) -> Iterator[Place]:
    said = {"language": name_of(voice.language), "words": _short(text)}
    if not voice.is_human:
        yield _place(step, form, text, sentence=_NOT_HUMAN, **said)
    if voice.pace and not SLOWEST <= voice.pace <= FASTEST:
        more = {"pace": voice.pace, "slowest": SLOWEST, "fastest": FASTEST}
        yield _place(step, form, text, sentence=_PACE, **said, **more)


def _place(step: StepFacts, form: str, text: SpokenText, *, sentence: object = None, **more: object) -> Place:
    return Place(step.id, step.title, path=text.text_hash, form=form, more=more, words=sentence)  # type: ignore[arg-type]


def _short(text: SpokenText) -> str:
    words = " ".join(text.words)
    return words if len(words) <= FIRST else f"{words[:FIRST].rstrip()}…"


RULE = Rule(
    number=19,
    code="voice",
    source="Oral use and many languages at home: Matras, Council of Europe; pace: the project's notes, 3 and 7",
    known=Known.FILE,
    level=Level.BLOCK,
    words=_(
        "%(missing)s of %(all)s texts in “%(step)s” have no voice yet in %(language)s. Have them read aloud by a "
        "person, under “Voices”. Until then the device in the room reads them, if it has a voice of its own."
    ),
    find=_find,
    about=_("read aloud"),
    needs=frozenset({PICTURES}),
    warns_starters=True,
)
