"""What the page of a module costs: private, signed in, a version chosen, against an empty public Wagtail page."""

from typing import Any

from tests.bench.rows import ratio_row
from tests.bench.server import empty_site, filled_site, serving

NAMES = ("module_cpu",)
GOAL = 1.6
ROUNDS = 5
PAGE = "/nl/modules/grenzen-en-weerbaarheid/v2/"


def measure() -> list[dict[str, Any]]:
    """CPU of our page divided by CPU of the empty one at the same depth, medians of interleaved rounds."""
    with empty_site() as floor, filled_site() as (environment, printed):
        signed_in = {"Cookie": f"session={printed['session']}"}
        ours, empty = [], []
        with (
            serving("squad.wsgi:application", "tests.bench.like_production", environment) as site,
            serving("tests.bench.floor_wsgi:application", "tests.bench.empty_wagtail", floor) as bare,
        ):
            for _round in range(ROUNDS):
                ours.append(site.cpu_per_request(PAGE, signed_in))
                empty.append(bare.cpu_per_request("/one/two/"))
    return [ratio_row("module_cpu", ours, empty, GOAL)]
