"""Captions that do not say who speaks, or what is heard."""

from tests.accessibility.gate.makers import CAPTIONS
from tests.accessibility.gate.planting import Fault, with_film

FAULTS = [
    Fault(
        "two speak, and one caption names nobody",
        with_film(
            captions=CAPTIONS.replace(
                "00:00:08.500 --> 00:00:11.000\n[een deur gaat toe]",
                "00:00:08.500 --> 00:00:11.000\n[een deur gaat toe]\nDag.",
            )
        ),
        names="caption 3",
    ),
    Fault(
        "a dash says that somebody else speaks, and not who",
        with_film(captions=CAPTIONS.replace("<v Noor>", "- ").replace("<v Lina>", "- ")),
        names="caption 1",
    ),
    Fault(
        "sounds matter and none is written",
        with_film(captions=CAPTIONS.replace("[een deur gaat toe]", "<v Lina>Tot morgen.")),
        names="square brackets",
    ),
]
