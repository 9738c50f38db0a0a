"""Captions that leave out some of what is said; it only warns, for what is measured is sound and not speech."""

from dataclasses import replace

from accessibility.gate.rule import Level
from tests.accessibility.gate.makers import CAPTIONS, FACTS
from tests.accessibility.gate.planting import Fault, late_by, with_film

HALF = CAPTIONS.split("\n\n00:00:05")[0] + "\n\n00:00:08.500 --> 00:00:11.000\n[een deur gaat toe]\n"
LATE = replace(FACTS, heard=[[0.4, 4.6], [5.0, 8.0], [8.5, 11.0], [11.9, 12.0]])

FAULTS = [
    Fault("nothing stands while Lina speaks", with_film(captions=HALF, facts=FACTS), Level.WARN, "95"),
    Fault("a caption comes too late", with_film(facts=LATE), Level.WARN, "0:11"),
    Fault("a caption comes a tenth later than half a second", late_by(0.6), Level.WARN, "0:07"),
    Fault("the film was not measured yet", with_film(facts=None), Level.WARN, "measured"),
    Fault(
        "nor is one of which nobody said what is heard",
        with_film(facts=None, has_speech=False, has_other_sounds=False),
        Level.WARN,
        "measured",
    ),
    Fault("nobody ticked that somebody speaks", with_film(has_speech=False), Level.WARN, "square brackets"),
]
