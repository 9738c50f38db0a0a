"""Style and scripts of the fallback pages, under one address each that an upgrade does not move.

The application gives them from its own code, without database and cache; `files` writes them beside the pages, for a
web server that gives both when the application is down.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final

from django.http import HttpRequest, HttpResponse

from squad.stylesheets import bundles

PREFIX: Final = "/fallback/"
STATIC: Final = Path(__file__).parents[1] / "static" / "squad"
STYLE: Final = "style.css"
COPIED: Final = {
    "reading.js": STATIC / "js" / "first" / "reading.js",
    "quick_exit.js": STATIC / "js" / "quick_exit.js",
    "help_key.js": STATIC / "js" / "help_key.js",
    "icon.svg": STATIC / "icon.svg",
    "icon-neutral.svg": STATIC / "icon-neutral.svg",
}
TYPES: Final = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


@cache
def assets() -> dict[str, bytes]:
    """The content of each file by its name."""
    return {
        STYLE: bundles()["fallback"].text().encode(),
        **{name: path.read_bytes() for name, path in COPIED.items()},
    }


class FallbackAssetsMiddleware:
    """Answers for `/fallback/NAME` before anything asks the database."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The file, which a browser may keep for five minutes; any other request passes."""
        name = request.path_info.removeprefix(PREFIX)
        if name not in assets() or not request.path_info.startswith(PREFIX):
            return self.get_response(request)
        kind = f"{TYPES[Path(name).suffix]}; charset=utf-8"
        return HttpResponse(assets()[name], content_type=kind, headers={"Cache-Control": "max-age=300"})
