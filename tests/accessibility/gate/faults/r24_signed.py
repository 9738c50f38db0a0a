"""Versions that nobody who knows looked at, or that girls did not try as they are now."""

from accessibility.gate.subject import SignOff
from tests.accessibility.gate.makers import strictest
from tests.accessibility.gate.planting import Fault

EXPERT, ROUND = SignOff("expert", "holds", "March 2026"), SignOff("round", "holds", "March 2026")

FAULTS = [
    Fault(
        "nobody signed", strictest(sign_offs=(SignOff("expert"), SignOff("round"))), names="No group of girls"
    ),
    Fault("no round", strictest(sign_offs=(EXPERT, SignOff("round"))), names="No group of girls"),
    Fault("no expert", strictest(sign_offs=(SignOff("expert"), ROUND)), names="Nobody who knows it"),
    Fault(
        "the text changed since girls tried it",
        strictest(sign_offs=(EXPERT, SignOff("round", "changed", "March 2026"))),
        names="changed since girls tried it in March 2026",
    ),
    Fault(
        "it was looked at too long ago",
        strictest(sign_offs=(SignOff("expert", "old", "March 2023"), ROUND)),
        names="March 2023, more than two years ago",
    ),
]
