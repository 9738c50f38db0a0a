"""A film that cannot be read."""

from dataclasses import replace

from tests.accessibility.gate.makers import FACTS
from tests.accessibility.gate.planting import Fault, with_film

SILENT = replace(FACTS, sound="", loudness=None, peak=None, heard=[])

FAULTS = [
    Fault(
        "the transcript leaves out what Lina says", with_film(transcript=("Ik kom morgen niet.",)), names="%"
    ),
    Fault("what one sees is not told", with_film(description="  "), names="what one sees"),
    Fault(
        "a silent film says nothing in this language",
        with_film(
            captions="",
            description="",
            has_words=False,
            has_speech=False,
            has_other_sounds=False,
            facts=SILENT,
        ),
    ),
]
