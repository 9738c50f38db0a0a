"""Texts without a voice, or with one that girls cannot follow."""

from dataclasses import replace

from accessibility.gate.rule import Level
from accessibility.gate.subject import SpokenText, Subject, Voice
from tests.accessibility.gate.planting import Fault, with_step

CALM = Voice("nl", pace=120)


def read_by(*voices: Voice, of: Subject | None = None) -> Subject:
    """A good version whose first step has two texts; the first is read calmly, the second by these voices."""
    first = SpokenText("a" * 32, ("Kijk samen.",), (CALM,))
    return with_step(of=of, voiced=(first, SpokenText("b" * 32, ("Noor zegt iets.",), voices)))


FAULTS = [
    Fault("a text that nobody has read aloud", read_by(), names="1 of 2 texts"),
    Fault("a voice in another language alone", read_by(CALM, Voice("ro")), names="Română"),
    Fault("a voice that runs", read_by(Voice("nl", pace=151)), names="151 words"),
    Fault("a voice that drags", read_by(Voice("nl", pace=89)), names="89 words"),
    Fault("a voice of a computer", read_by(Voice("nl", is_human=False, pace=120)), names="a person"),
    Fault(
        "a starter version that nobody has recorded",
        replace(read_by(), only_warned=frozenset({19})),
        Level.WARN,
        names="Kijk samen.",
    ),
]
