"""What is sent and parsed: the heaviest module page as sent to who may enter, and the style sheets of any page."""

import re
from typing import Any

from tests.bench.rows import row
from tests.bench.server import Server, filled_site, serving

NAMES = ("private_kb", "css_kb")
MODULES = (
    "zelfbeeld-en-lichaamsbeeld",
    "relaties",
    "seksualiteit",
    "grenzen-en-weerbaarheid",
    "tienerpooiers",
)
SESSION = "/nl/session/teen-pimps/v1/"
PAGES = (
    "/nl/",
    "/nl/help/",
    "/nl/modules/",
    "/nl/modules/cursus/weten/",
    *(f"/nl/modules/{slug}/v1/{view}" for slug in MODULES for view in ("", "prepare/", "print/")),
    "/nl/session/teen-pimps/",
    *(f"{SESSION}{step}/{side}" for step in range(1, 9) for side in ("?start=14:00", "group/")),
    f"{SESSION}report/",
)


def measure() -> list[dict[str, Any]]:
    """Both rows, in thousands of bytes."""
    with (
        filled_site() as (environment, printed),
        serving("squad.wsgi:application", "tests.bench.like_production", environment) as site,
    ):
        signed_in = {"Cookie": f"session={printed['session']}"}
        packed = signed_in | {"Accept-Encoding": "gzip"}
        sent = max(len(_got(site, f"/nl/modules/{slug}/v1/", packed)) for slug in MODULES)
        parsed = max(_styles(site, _got(site, address, signed_in).decode()) for address in PAGES)
    return [
        row("private_kb", round(sent / 1000, 1), "kB sent", 25),
        row("css_kb", round(parsed / 1000, 1), "kB parsed", 90),
    ]


def _got(site: Server, address: str, headers: dict[str, str]) -> bytes:
    status, body = site.get(address, headers)
    assert status == 200, f"{address}: {status}"
    return body


def _styles(site: Server, html: str) -> int:
    sheets = re.findall(r'<link rel="stylesheet" href="([^"]+)"', html)
    assert sheets
    return sum(len(_got(site, sheet, {})) for sheet in sheets)
