"""Captions that are fine for most, and too fast for who has to read them all."""

from tests.accessibility.gate.planting import Fault, with_film

ONE_FAST = """WEBVTT

00:00:00.400 --> 00:00:02.900
<v Noor>Ik kom morgen zeker niet meer langs.

00:00:05.000 --> 00:00:11.000
[stil]
"""
MANY_WORDS = """WEBVTT

00:00:00.400 --> 00:00:04.400
<v Noor>Ik ga nu. Zo is het en zo is het.

00:00:05.000 --> 00:00:08.000
[er is een op de deur]
"""

FAULTS = [
    Fault("one caption has 14 signs a second", with_film(captions=ONE_FAST), names="signs a second"),
    Fault("there are more than 120 words a minute", with_film(captions=MANY_WORDS), names="words a minute"),
]
