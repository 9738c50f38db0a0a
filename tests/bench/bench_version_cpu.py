"""What a version costs: the page of a module with eight adapted steps, drawn anew, against the same page without."""

from typing import Any

from tests.bench.rows import printed_row
from tests.bench.scratch import migrated, printed_by, site_from

NAMES = ("version_cpu",)
GOAL = 1.1


def measure() -> list[dict[str, Any]]:
    """CPU of a request for the version divided by that for the general one, medians of interleaved rounds."""
    with site_from(migrated()) as environment:
        printed = printed_by("version_cpu", environment)
    return [printed_row("version_cpu", printed["ratio"], GOAL)]
