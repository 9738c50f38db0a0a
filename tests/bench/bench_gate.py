"""What the gate costs: one version against drawing its page, and everything against one."""

from typing import Any

from tests.bench.rows import printed_row
from tests.bench.scratch import printed_by
from tests.bench.server import filled_site

GOALS = {"gate_cpu": 3.0, "gate_growth": 33.0}
NAMES = tuple(GOALS)


def measure() -> list[dict[str, Any]]:
    """CPU as ratios: all rules known from the data / one view of the page; thirty versions / one of them."""
    with filled_site() as (environment, _prepared):
        printed = printed_by("gate", environment)
    return [printed_row(name, printed[name], goal) for name, goal in GOALS.items()]
