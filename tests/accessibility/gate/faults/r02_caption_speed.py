"""Captions of the general version that nobody of 11 can read in time."""

from tests.accessibility.gate.makers import good
from tests.accessibility.gate.planting import Fault, with_film

ONE_FAST = """WEBVTT

00:00:00.400 --> 00:00:02.400
<v Noor>Ik kom morgen zeker niet meer langs.

00:00:05.000 --> 00:00:11.000
[stil]
"""
ON_AVERAGE = """WEBVTT

00:00:00.400 --> 00:00:02.900
<v Noor>Ik kom morgen zeker niet meer langs.

00:00:05.000 --> 00:00:07.500
[de deur gaat weer heel zacht open]
"""

FAULTS = [
    Fault("one caption has 18 signs a second", with_film(good(), captions=ONE_FAST), names="signs a second"),
    Fault("all have 14 signs a second", with_film(good(), captions=ON_AVERAGE), names="on average"),
]
