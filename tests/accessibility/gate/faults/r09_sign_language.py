"""What is not there in sign language; in a version for an audience of signers it blocks."""

from dataclasses import replace

from accessibility.gate.required import only_warned, rules_of
from accessibility.gate.rule import Level
from accessibility.values.needs import HEARING, SIGNING
from tests.accessibility.gate.makers import SIGN_FACTS, good
from tests.accessibility.gate.planting import Fault, with_film, with_step

LONGER = replace(SIGN_FACTS, seconds=12.5)
STARTER = good(HEARING, only_warned=only_warned("hard_of_hearing", [HEARING]), rules=rules_of([HEARING]))
SIGNERS = good(HEARING, SIGNING, only_warned=only_warned("hard_of_hearing", [HEARING, SIGNING]))

FAULTS = [
    Fault("a film without signs", with_film(sign_file="", sign=None, signer=""), names="De deur"),
    Fault("signs of another length", with_film(sign=LONGER), names="12.5 seconds"),
    Fault(
        "what is said in a step is not signed", with_step(is_signed=False), names="not there in sign language"
    ),
    Fault(
        "the starter audience is only told",
        with_film(STARTER, sign_file="", sign=None, signer=""),
        Level.WARN,
    ),
    Fault("an audience of signers is refused", with_film(SIGNERS, sign_file="", sign=None, signer="")),
]
