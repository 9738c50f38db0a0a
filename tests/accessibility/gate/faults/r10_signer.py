"""Signers who are hard to see, or of whom nobody knows who they are."""

from dataclasses import replace

from accessibility.gate.subject import Signing
from tests.accessibility.gate.makers import SIGN_FACTS
from tests.accessibility.gate.planting import Fault, with_film, with_step

FAULTS = [
    Fault("nobody says who signs", with_film(signer=""), names="deaf signer"),
    Fault("the signer is 360 pixels high", with_film(sign=replace(SIGN_FACTS, height=360)), names="360"),
    Fault(
        "nobody looked whether hands are cut off", with_film(sees_whole_signer=False), names="tick the box"
    ),
    Fault(
        "what is said is signed by somebody 360 pixels high",
        with_step(signing=Signing("Gebaren", "deaf", 360, sees_whole_signer=True)),
        names="360",
    ),
    Fault(
        "nobody looked whether hands are cut off in what is said",
        with_step(signing=Signing("Gebaren", "interpreter", 720)),
        names="what you say",
    ),
]
