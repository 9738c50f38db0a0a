"""Hard words of the list that girls could not understand."""

from accessibility.gate.subject import Unexplained
from accessibility.words.hard_words import Listed
from tests.accessibility.gate.makers import good, strictest
from tests.accessibility.gate.planting import Fault

NOTHING = Unexplained(Listed("kijken", ("kijk",)), pk=3)
BY_OTHERS = Unexplained(Listed("zegt", (), "Praten over je grens."), ("grens",), 4)

FAULTS = [
    Fault("a listed word has no explanation", strictest(unexplained=(NOTHING,)), names="nothing explains it"),
    Fault("in the general version as well", good(unexplained=(NOTHING,)), names="kijken"),
    Fault(
        "a word is explained with another",
        strictest(unexplained=(BY_OTHERS,)),
        names="other hard words: grens",
    ),
]
