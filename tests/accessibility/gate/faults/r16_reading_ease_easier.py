"""What is not easy enough for girls who need easy words."""

from tests.accessibility.gate.planting import Fault, saying

THIRTEEN = " ".join(["kat"] * 13) + "."
NINE = (" ".join(["kat"] * 9) + ". ") * 12
LONG_WORDS = (
    "De kat zit op de mat. " * 16 + "Vriendinnengroep. Overmorgenvroeg. Zaterdagavonden. Buurtgenootjes."
)

FAULTS = [
    Fault("a sentence of 13 words", saying(THIRTEEN), names="13 words"),
    Fault("9 words a sentence", saying(NINE), names="9"),
    Fault("four long words in a hundred", saying(LONG_WORDS), names="vriendinnengroep"),
]
