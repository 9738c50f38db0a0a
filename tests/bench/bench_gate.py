"""What the gate costs: one version against drawing its page, and everything against one."""

from typing import Any

from tests.bench.scratch import printed_by
from tests.bench.server import filled_site

GOALS = {"gate_cpu": 3.0, "gate_growth": 33.0}
NAMES = tuple(GOALS)


def measure() -> list[dict[str, Any]]:
    """CPU as ratios: all rules known from the data / one view of the page; thirty versions / one of them."""
    with filled_site() as (environment, _prepared):
        printed = printed_by("gate", environment)
    values = {name: float(printed[name]) for name in NAMES}
    return [
        {"name": name, "value": value, "unit": "ratio", "goal": GOALS[name], "holds": value <= GOALS[name]}
        for name, value in values.items()
    ]
