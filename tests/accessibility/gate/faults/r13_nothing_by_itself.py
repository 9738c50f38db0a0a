"""Kinds of steps of which nobody knows whether they keep rule 13."""

from tests.accessibility.gate.untried import untried

FAULTS = untried(13)
