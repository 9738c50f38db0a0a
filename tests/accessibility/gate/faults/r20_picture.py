"""A step with nothing to look at."""

from tests.accessibility.gate.planting import Fault, with_step

FAULTS = [
    Fault("words alone", with_step(drawings=()), names="Kijk samen."),
    Fault("a film step whose film is gone", with_step(1, films=(), drawings=()), names="Kijk samen."),
]
