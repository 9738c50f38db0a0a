"""What the pages of a session cost, and others of somebody's own, against an empty page with our database settings."""

from typing import Any

from tests.bench.rows import ratio_row
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
NAMES = (*PAGES, "worker_memory")
GOAL, MEMORY_GOAL = 1.5, 1.25
ROUNDS, REQUESTS = 5, 60


def measure() -> list[dict[str, Any]]:
    """A row for each page, and the memory of a worker that gave them all."""
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
            memory = ratio_row("worker_memory", [site.worker_memory()], [bare.worker_memory()], MEMORY_GOAL)
    return [*(ratio_row(name, costs, empty, GOAL) for name, costs in ours.items()), memory]
