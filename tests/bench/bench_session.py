"""What the pages of a session cost, and others of somebody's own, against an empty page with our database settings.

Of each the median of interleaved rounds, and the spread: the lowest by the highest, the highest by the lowest.
"""

from statistics import median
from typing import Any

from tests.bench.server import empty_site, filled_site, serving

MODULE = "/nl/modules/grenzen-en-weerbaarheid/v2/"
SESSION = "/nl/session/boundaries/v2/"
PAGES = {
    "start_signed_in": "/nl/",
    "own_time": f"{MODULE}?start=14:05",
    "step": f"{SESSION}3/?start=14:05",
    "group": f"{SESSION}3/group/",
    "report_form": f"{SESSION}report/?start=14:05",
}
NAMES = tuple(PAGES)
GOAL = 1.5
ROUNDS, REQUESTS = 5, 60


def measure() -> list[dict[str, Any]]:
    """A row for each page."""
    with empty_site() as floor, filled_site() as (environment, printed):
        signed_in = {"Cookie": f"session={printed['session']}", "Accept-Encoding": "gzip"}
        ours: dict[str, list[float]] = {name: [] for name in PAGES}
        empty = []
        with (
            serving("squad.wsgi:application", "tests.bench.like_production", environment) as site,
            serving("tests.bench.floor_wsgi:application", "tests.bench.empty_wagtail", floor) as bare,
        ):
            for _round in range(ROUNDS):
                empty.append(bare.exact_cpu_per_request("/one/two/", {}, REQUESTS))
                for name, address in PAGES.items():
                    ours[name].append(site.exact_cpu_per_request(address, signed_in, REQUESTS))
    return [_row(name, costs, empty) for name, costs in ours.items()]


def _row(name: str, costs: list[float], empty: list[float]) -> dict[str, Any]:
    value = round(median(costs) / median(empty), 2)
    spread = f"{min(costs) / max(empty):.2f}-{max(costs) / min(empty):.2f}"
    return {"name": name, "value": value, "unit": spread, "goal": GOAL, "holds": value <= GOAL}
