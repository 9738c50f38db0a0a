"""Captions that are hard to look at, or no captions at all."""

from dataclasses import replace

from modules.media.films.captions import Fault as NotRead
from modules.media.films.captions import FaultAt
from tests.accessibility.gate.makers import good_film
from tests.accessibility.gate.planting import Fault, with_film, with_films

WIDE = """WEBVTT

00:00:00.400 --> 00:00:04.600
<v Noor>Ik kom morgen en ook overmorgen niet langs.

00:00:05.000 --> 00:00:11.000
[een deur]
"""
THREE = """WEBVTT

00:00:00.400 --> 00:00:04.600
<v Noor>Ik kom niet.
Morgen ook niet.
Nooit meer.

00:00:05.000 --> 00:00:11.000
[een deur]
"""
SPLIT = """WEBVTT

00:00:00.400 --> 00:00:04.600
<v Noor>Ik kom mor-
gen niet.

00:00:05.000 --> 00:00:11.000
[een deur]
"""
UNREAD = replace(
    good_film(""),
    cues=None,
    captions="WEBVTT\n\n<b onclick>Ja",
    faults=(FaultAt(NotRead.TAG, 1, "<b onclick"),),
)

FAULTS = [
    Fault("a line has 43 signs", with_film(captions=WIDE), names="43"),
    Fault("a caption has three lines", with_film(captions=THREE), names="3 lines"),
    Fault("a word is split", with_film(captions=SPLIT), names="split"),
    Fault("the text is no captions", with_films(UNREAD), names="onclick"),
]
