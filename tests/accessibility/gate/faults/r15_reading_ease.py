"""What is hard to read in the general version."""

from tests.accessibility.gate.makers import good
from tests.accessibility.gate.planting import Fault, saying
from tests.accessibility.gate.stories import EASY, HARD, with_story

SIXTEEN = " ".join(["kat"] * 16) + "."
FOURTEEN = (" ".join(["kat"] * 14) + ". ") * 10

FAULTS = [
    Fault("a sentence of 16 words", saying(SIXTEEN, good()), names="16 words"),
    Fault("hard words", saying(" ".join(HARD), good()), names="hard to read"),
    Fault("14 words in each sentence", saying(FOURTEEN, good()), names="at most 10"),
    Fault("one way through a story is hard", with_story(good(), EASY * 40, HARD), names="One way"),
]
