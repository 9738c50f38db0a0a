"""What a visitor without an account costs the server, and what a first visit costs the visitor.

`public_cpu`: the start page, kept, against a Django view that returns a string of 30 kB. `first_visit_*`: what a
browser with an empty cache fetches for the start page; JavaScript is counted as it is parsed, so uncompressed.
"""

import os
import subprocess
import sys
from typing import Any

from tests.bench.rows import ratio_row, row
from tests.bench.server import ROOT, Server, filled_site, serving
from tests.bench.visits import Visit, browser

NAMES = ("public_cpu", "public_queries", "first_visit_kb", "first_visit_requests", "first_visit_js_kb")
SETTINGS = "tests.bench.like_production"
ROUNDS, REQUESTS = 7, 600


def first_visit(server: Server) -> Visit:
    """Opens the start page in a real browser that has never been there."""
    with browser() as chromium:
        page = chromium.new_page(viewport={"width": 1280, "height": 800})
        visit = Visit(page)
        page.goto(f"http://localhost:{server.port}/nl/", wait_until="networkidle")
    return visit


def queries(environment: dict[str, str]) -> int:
    """Queries of a warm visit; fails where an edit does not show at the next request."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.public_queries"],
        cwd=ROOT,
        env={**os.environ, **environment},
        check=True,
        capture_output=True,
        text=True,
    )
    printed = dict(line.split("=", 1) for line in done.stdout.splitlines() if "=" in line)
    assert printed["edit_shows"] == "yes"
    return int(printed["queries"])


def measure() -> list[dict[str, Any]]:
    """All rows, from one pair of servers."""
    ours, plain = [], []
    with filled_site() as (environment, _printed):
        with (
            serving("squad.wsgi:application", SETTINGS, environment) as site,
            serving("tests.bench.floor_wsgi:application", "tests.bench.plain_django", {}) as bare,
        ):
            visit = first_visit(site)
            for _round in range(ROUNDS):
                ours.append(site.cpu_per_request("/nl/", requests=REQUESTS))
                plain.append(bare.cpu_per_request("/", requests=REQUESTS))
        asked = queries(environment)
    return [
        ratio_row("public_cpu", ours, plain, 1.4),
        row("public_queries", asked, "queries", 0),
        row("first_visit_kb", round(sum(visit.encoded.values()) / 1000, 1), "kB", 60),
        row("first_visit_requests", len(visit.encoded), "requests", 10),
        row("first_visit_js_kb", round(visit.script_bytes() / 1000, 1), "kB parsed", 8),
    ]
