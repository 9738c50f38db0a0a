"""How many queries the page of a module costs, and whether they grow with what is on it."""

import sys
from typing import Any

from tests.bench.scratch import migrated, printed_by, site_from

NAMES = ("module_queries", "module_queries_after_an_edit")
MOST = 12


def measure() -> list[dict[str, Any]]:
    """The largest number over all sizes; it holds only where every size costs the same.

    Right after an edit the pictures are looked up anew, in as many queries for one as for twenty; so that row only
    holds the largest number to the goal.
    """
    with site_from(migrated()) as environment:
        printed = printed_by("module_queries", environment)
    sizes = {size: tuple(map(int, numbers.split(","))) for size, numbers in printed.items()}
    assert len(sizes) == 12, sizes
    cold, warm = ([numbers[place] for numbers in sizes.values()] for place in (0, 1))
    if len(set(warm)) > 1 or max(cold) > MOST:
        print(*(f"{size}: {numbers}" for size, numbers in sizes.items()), sep="\n", file=sys.stderr)
    return [_row(NAMES[0], max(warm), len(set(warm)) == 1), _row(NAMES[1], max(cold), True)]


def _row(name: str, value: int, same: bool) -> dict[str, Any]:
    return {"name": name, "value": value, "unit": "queries", "goal": MOST, "holds": same and value <= MOST}
