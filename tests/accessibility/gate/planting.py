"""Faults that were planted on purpose, two a rule and more: `faults/rNN_name.py` has those of rule NN as `FAULTS`."""

import importlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from accessibility.gate.rule import Level
from accessibility.gate.subject import Film, StepFacts, Subject
from tests.accessibility.gate.makers import FACTS, SIGN_FACTS, good_film, strictest

FOLDER = Path(__file__).parent / "faults"


@dataclass(frozen=True)
class Fault:
    """What is wrong, in a version that is good but for that; how much it weighs there, and what its sentence names."""

    what: str
    subject: Subject
    level: Level = Level.BLOCK
    names: str = ""


def planted() -> list[tuple[int, Fault]]:
    """Every fault with the number of the rule that has to find it."""
    return [
        (int(path.stem[1:3]), fault)
        for path in sorted(FOLDER.glob("r*.py"))
        for fault in importlib.import_module(f"tests.accessibility.gate.faults.{path.stem}").FAULTS
    ]


def with_film(of: Subject | None = None, **changes: Any) -> Subject:
    """A good version whose film differs: `captions` bring the cues and the transcript that belong to them."""
    return with_films(good_film(**changes), of=of)


def late_by(seconds: float) -> Subject:
    """A good version but for its second caption, which comes `seconds` after the voice that begins at 7 s."""
    second = f"00:00:{7 + seconds:06.3f} --> 00:00:14.000\n<v Lina>Ja."
    captions = f"WEBVTT\n\n00:00:00.400 --> 00:00:07.000\n<v Noor>Ik kom.\n\n{second}\n"
    facts = replace(FACTS, seconds=15.0, heard=[[0.4, 6.9], [7.0, 14.0]])
    signed = replace(SIGN_FACTS, seconds=15.0)
    return with_film(captions=captions, facts=facts, sign=signed, has_other_sounds=False)


def with_films(*films: Film, of: Subject | None = None) -> Subject:
    """A good version whose second step shows these films."""
    return with_step(1, of=of, films=films)


def with_step(place: int = 0, of: Subject | None = None, **changes: Any) -> Subject:
    """A good version one of whose steps differs."""
    subject = of or strictest()
    steps = list(subject.steps)
    steps[place] = replace(steps[place], **changes)
    return replace(subject, steps=tuple(steps))


def said(step: StepFacts, field: str, words: str) -> StepFacts:
    """`step` with other words in a field."""
    return replace(
        step, texts=tuple(replace(one, words=words) if one.field == field else one for one in step.texts)
    )


def saying(words: str, of: Subject | None = None, field: str = "group_text") -> Subject:
    """A good version whose first step has these words on the big screen."""
    subject = of or strictest()
    return replace(subject, steps=(said(subject.steps[0], field, words), *subject.steps[1:]))
