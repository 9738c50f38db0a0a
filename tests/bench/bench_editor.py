"""What the editor's form of a long module costs against a short one, and what it asks beyond bare Wagtail."""

import tempfile
from typing import Any

from tests.bench.rows import ratio_row, row
from tests.bench.scratch import migrated, printed_by, site_from
from tests.bench.server import serving

NAMES = ("editor_40", "editor_queries")
GOAL, MOST_MORE = 1.25, 4
ROUNDS, REQUESTS = 5, 10


def measure() -> list[dict[str, Any]]:
    """CPU of 40 steps divided by CPU of 12, medians of interleaved rounds; and queries above the same fields alone."""
    with tempfile.TemporaryDirectory(prefix="squad-bench-") as folder, site_from(migrated()) as ours:
        bare = {
            "FLOOR_DATABASE": f"{folder}/bare.sqlite3",
            "DJANGO_SETTINGS_MODULE": "tests.bench.bare_editor",
        }
        site, plain = printed_by("editor", ours, "ours"), printed_by("editor", bare, "bare")
        signed_in = {"Cookie": f"session={site['session']}"}
        with serving("squad.wsgi:application", "tests.bench.like_production", ours) as server:
            many, few = [], []
            for _round in range(ROUNDS):
                many.append(server.exact_cpu_per_request(site["40"], signed_in, REQUESTS))
                few.append(server.exact_cpu_per_request(site["12"], signed_in, REQUESTS))
    more = int(site["queries"]) - int(plain["queries"])
    return [ratio_row(NAMES[0], many, few, GOAL), row(NAMES[1], more, "more", MOST_MORE)]
