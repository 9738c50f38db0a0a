"""Signers who are hard to see, or of whom nobody knows who they are."""

from __future__ import annotations

from dataclasses import replace

from tests.accessibility.gate.makers import SIGN_FACTS
from tests.accessibility.gate.planting import Fault, with_film

FAULTS = [
    Fault("nobody says who signs", with_film(signer=""), names="deaf signer"),
    Fault("the signer is 360 pixels high", with_film(sign=replace(SIGN_FACTS, height=360)), names="360"),
    Fault(
        "nobody looked whether hands are cut off", with_film(sees_whole_signer=False), names="tick the box"
    ),
]
