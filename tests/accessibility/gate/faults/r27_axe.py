"""Kinds of steps of which nobody knows whether they keep rule 27."""

from tests.accessibility.gate.untried import untried

FAULTS = untried(27)
