"""Speech that something drowns, or of which nobody said so."""

from tests.accessibility.gate.planting import Fault, with_film

FAULTS = [
    Fault("nobody said what sounds behind it", with_film(background=""), names="Listen to it"),
    Fault("music is as loud as the speech", with_film(background="louder"), names="20 decibels softer"),
]
