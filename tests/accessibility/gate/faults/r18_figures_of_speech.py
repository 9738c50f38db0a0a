"""Words that mean something else than they say, and words that are not written out."""

from accessibility.gate.rule import Level
from tests.accessibility.gate.planting import Fault, saying

FAULTS = [
    Fault("a figure of speech", saying("Zij heeft vlinders in je buik."), Level.WARN, "vlinders in je buik"),
    Fault("an abbreviation", saying("Kijk naar Noor enz."), Level.WARN, "enz."),
    Fault(
        "one that is said aloud", saying("Wil jij Het Ijs breken?", field="say"), Level.WARN, "Het Ijs breken"
    ),
]
