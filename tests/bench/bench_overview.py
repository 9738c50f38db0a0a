"""Whether the page of the state of everything asks the database more often for thirty versions than for one."""

from typing import Any

from tests.bench.bench_public import row
from tests.bench.scratch import migrated, printed_by, site_from

NAMES = ("overview_queries",)


def measure() -> list[dict[str, Any]]:
    """The difference in queries between the two."""
    with site_from(migrated()) as environment:
        printed = printed_by("overview_queries", environment)
    one, thirty = int(printed["one"]), int(printed["thirty"])
    return [row("overview_queries", abs(thirty - one), f"more than {one}", 0)]
