"""What no longer fits what it was made of."""

from accessibility.gate.rule import Level
from accessibility.gate.subject import Behind, Translated
from tests.accessibility.gate.makers import good, strictest
from tests.accessibility.gate.planting import Fault

FAULTS = [
    Fault(
        "the general step changed",
        strictest(behind=(Behind("1", "Kijk samen.", "changed"),)),
        names="Kijk samen.",
    ),
    Fault(
        "the general step is gone",
        strictest(behind=(Behind("1", "Kijk samen.", "gone"),)),
        names="no longer has",
    ),
    Fault("texts are not translated", good(translated=Translated(missing=2)), names="2 texts"),
    Fault(
        "the translation is awaited",
        strictest(behind=(Behind("1", "Kijk", "awaited"),)),
        Level.WARN,
        "awaited",
    ),
    Fault("a translated text changed", good(translated=Translated(to_look_at=3)), Level.WARN, "3 places"),
    Fault("the source was published again", good(translated=Translated(newer=True)), Level.WARN),
]
