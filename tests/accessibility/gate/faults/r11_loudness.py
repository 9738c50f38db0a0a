"""Films that are not as loud as the others."""

from dataclasses import replace

from tests.accessibility.gate.makers import FACTS
from tests.accessibility.gate.planting import Fault, with_film

FAULTS = [
    Fault("a film is too loud", with_film(facts=replace(FACTS, loudness=-19.4)), names="-19.4 LUFS"),
    Fault("a film is too soft", with_film(facts=replace(FACTS, loudness=-24.1)), names="-24.1 LUFS"),
    Fault("a peak is cut off", with_film(facts=replace(FACTS, peak=0.2)), names="0.2 dBTP"),
]
