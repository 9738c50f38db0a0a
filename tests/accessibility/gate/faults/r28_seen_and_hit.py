"""Kinds of steps of which nobody knows whether they keep rule 28."""

from tests.accessibility.gate.untried import untried

FAULTS = untried(28)
