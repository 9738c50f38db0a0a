"""Versions with a kind of step that was not tried in a browser, or not for those who need it."""

from accessibility.gate.kind_proofs import GENERAL, Proofs
from accessibility.gate.proofs_file import RULES, TRIED_FOR
from accessibility.values.needs import HEARING
from tests.accessibility.gate.makers import strictest
from tests.accessibility.gate.planting import Fault

ALL = {whom: frozenset(RULES) for whom in TRIED_FOR}


def tried_but(rule: int, kind: str, whom: str) -> Proofs:
    """Everything was tried, except whether `kind` keeps `rule` for somebody."""
    return Proofs({"talk": ALL, "film": ALL, kind: {**ALL, whom: ALL[whom] - {rule}}})


def untried(rule: int) -> list[Fault]:
    """Two faults for a rule that is known from the kind."""
    return [
        Fault(
            "a talk was not tried", strictest(proofs=tried_but(rule, "talk", GENERAL)), names="Kijk samen."
        ),
        Fault(
            "a film was not tried for some",
            strictest(proofs=tried_but(rule, "film", HEARING)),
            names="developer",
        ),
    ]
