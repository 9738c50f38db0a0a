"""Captions that come or go at the wrong time."""

from tests.accessibility.gate.planting import Fault, with_film

SHORT = """WEBVTT

00:00:00.400 --> 00:00:02.000
<v Noor>Kom je?

00:00:05.000 --> 00:00:11.000
[een deur]
"""
LONG = (
    SHORT.replace("00:00:02.000", "00:00:04.000")
    .replace("00:00:05.000", "00:00:04.500")
    .replace("00:00:11.000", "00:00:11.900")
)
OVERLAP = SHORT.replace("00:00:02.000", "00:00:05.500")
PAST = (
    SHORT.replace("00:00:02.000", "00:00:04.000")
    .replace("00:00:05.000", "00:00:09.000")
    .replace("00:00:11.000", "00:00:14.000")
)

FAULTS = [
    Fault("a caption stands for less than two seconds", with_film(captions=SHORT), names="1.6 seconds"),
    Fault("a caption stands for more than seven seconds", with_film(captions=LONG), names="7.4 seconds"),
    Fault("two captions lie over each other", with_film(captions=OVERLAP), names="begins"),
    Fault("a caption comes after the end", with_film(captions=PAST), names="12"),
]
