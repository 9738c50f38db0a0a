"""No captions where there is something to hear."""

from __future__ import annotations

from tests.accessibility.gate.makers import good_film
from tests.accessibility.gate.planting import Fault, with_film, with_films

FAULTS = [
    Fault("somebody speaks and nothing is written", with_film(captions=""), names="De deur"),
    Fault(
        "music is measured and nobody ticked it",
        with_film(captions="", has_speech=False, has_other_sounds=False),
    ),
    Fault(
        "the film says nothing in this language",
        with_films(good_film("", has_words=False, title="", description="")),
    ),
]
