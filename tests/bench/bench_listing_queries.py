"""Whether any list asks the database more often when it is longer."""

import sys
from typing import Any

from tests.bench.scratch import printed_by
from tests.bench.server import filled_site

NAMES = ("listing_queries",)


def measure() -> list[dict[str, Any]]:
    """The largest difference between 3 and 300 rows, over all lists, as usual and right after an edit."""
    with filled_site() as (environment, _prepared):
        printed = printed_by("listing_queries", environment)
    lists = {name: list(map(int, numbers.split(","))) for name, numbers in printed.items()}
    differences = {
        name: max(abs(few - many), abs(few_cold - many_cold))
        for name, (few, many, few_cold, many_cold) in lists.items()
    }
    for name, difference in differences.items():
        if difference:
            print(f"{name}: {lists[name]}", file=sys.stderr)
    worst = max(differences.values())
    return [
        {
            "name": "listing_queries",
            "value": worst,
            "unit": "of " + str(len(lists)),
            "goal": 0,
            "holds": worst == 0,
        }
    ]
