"""What the rules about captions share: the films that have some, and a place in them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from accessibility.gate.rule import Place
from accessibility.gate.subject import Film, StepFacts, Subject
from modules.media.films.caption_words import trouble_sentence
from modules.media.films.reading_speed import Finding, Numbers, Trouble, check


def captioned(subject: Subject) -> Iterator[tuple[StepFacts, Film]]:
    """The films whose captions can be read, each with its step."""
    return ((step, film) for step, film in subject.films if film.cues)


def troubled(subject: Subject, numbers: Numbers, troubles: Iterable[Trouble]) -> Iterator[Place]:
    """A place for each caption that has one of these troubles, held against these numbers."""
    wanted = set(troubles)
    for step, film in captioned(subject):
        length = round(film.facts.seconds * 1000) if film.facts else 0
        for found in check(film.cues or (), numbers, length):
            if found.trouble in wanted:
                yield in_captions(step, film, found.cue, trouble=_TroubleSentence(found))


def in_captions(step: StepFacts, film: Film, cue: int = 0, **more: object) -> Place:
    """A place in the captions of a film: at a caption, or at all of them."""
    place = Place.in_step(step, film, film=film.name, **more)
    return replace(place, form=film.captions_form, path=f"cue-{cue}" if cue else "")


class _TroubleSentence:
    """What is wrong with a caption, in the language of who reads it."""

    def __init__(self, found: Finding) -> None:
        self.found = found

    @property
    def lasting(self) -> str:
        """Which caption, and what is wrong with it, however much."""
        return f"{self.found.cue} {self.found.trouble}"

    def __str__(self) -> str:
        return trouble_sentence(self.found)
