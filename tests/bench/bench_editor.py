"""What the editor's form of a long module costs against a short one, and what it asks beyond bare Wagtail."""

import tempfile
from typing import Any

from tests.bench.scratch import migrated, printed_by, site_from
from tests.bench.server import ratio, serving

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
    value, more = ratio(many, few), int(site["queries"]) - int(plain["queries"])
    return [
        {"name": NAMES[0], "value": value, "unit": "ratio", "goal": GOAL, "holds": value <= GOAL},
        {"name": NAMES[1], "value": more, "unit": "more", "goal": MOST_MORE, "holds": more <= MOST_MORE},
    ]
