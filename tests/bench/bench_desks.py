"""What the desks of an editor cost with 5, 50 and 100 real modules, against bare Wagtail, and what a save adds."""

import tempfile
from typing import Any

from tests.bench.rows import Row, row
from tests.bench.scratch import printed_by
from tests.bench.server import filled_site

NAMES = (
    "desk_start",
    "desk_start_growth",
    "state_after_save",
    "state_after_save_growth",
    "voices_queries",
    "signs_queries",
    "check_versions_again",
)


def measure() -> list[dict[str, Any]]:
    """All rows, from one site and one empty project."""
    with (
        tempfile.TemporaryDirectory(prefix="squad-bench-") as folder,
        filled_site() as (environment, _printed),
    ):
        bare = {
            "FLOOR_DATABASE": f"{folder}/bare.sqlite3",
            "DJANGO_SETTINGS_MODULE": "tests.bench.bare_editor",
        }
        ours, plain = printed_by("desks", environment), printed_by("bare_desk", bare)
    more = {
        name: int(ours[f"{name}_queries_50"]) - int(ours[f"{name}_queries_5"]) for name in ("voices", "signs")
    }
    return [
        _row("desk_start", ours["start_50"], plain["start_50"], 2),
        _row("desk_start_growth", ours["start_100"], ours["start_5"], 1.3),
        _row("state_after_save", ours["state_after_save_100"], plain["page"], 20),
        _row("state_after_save_growth", ours["state_after_save_100"], ours["state_after_save_5"], 1.3),
        *(row(f"{name}_queries", number, "more for 50", 0) for name, number in more.items()),
        _row("check_versions_again", ours["check_versions_50"], ours["check_versions_anew_50"], 0.1),
    ]


def _row(name: str, over: str, under: str, goal: float) -> Row:
    """Median divided by median; the spread from lowest by highest to highest by lowest, as rounds are no pairs."""
    (middle, low, high), (by, by_low, by_high) = (map(float, one.split(",")) for one in (over, under))
    return row(name, round(middle / by, 2), "ratio", goal, (round(low / by_high, 2), round(high / by_low, 2)))
