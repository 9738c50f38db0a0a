"""What is shown of a module to those who may enter: what to prepare, the steps, and the sheets to print."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from functools import cache as cache_once
from functools import partial
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.connection import ConnectionProxy
from django.utils.translation import get_language

from help_services.cache_version import CacheVersion
from help_services.lines import LINES
from modules.media.shared_version import shared_version
from modules.models import ModulePage
from modules.models.versions import GENERAL, is_off_for_now
from modules.pages.toolbar import addresses, toolbar
from modules.permission import private_response, refusal
from modules.sessions.hard_words import each_once, explained
from modules.sessions.module_view import ModuleView, view_of
from modules.sessions.picture_credits import credits_of
from modules.sessions.placeholders import START, fill, placeholder_slots
from modules.sessions.sheet import sheet_of
from modules.sessions.steps import Step, cache_version_of, steps_for, styles_of
from modules.sessions.version_notes import cached_notes_on, notes_on
from modules.signals import module_opened
from modules.steps.folders import FOLDER as STEPS

cache = ConnectionProxy(caches, "pages")  # only saves work: where it fails, all is made anew
KEEP = 24 * 60 * 60
LENGTHS = CacheVersion("modules:lengths")  # each value is asked for under a hash of its own
# Each part is the same for everybody who may enter: no name, no token, no nonce, and a placeholder for a clock time.
SCREEN = {
    "band": "modules/page/band.html",
    "body": "modules/page/body.html",
    "help": "modules/page/help.html",
}
SHEETS = {"sheets": "modules/print/sheets.html"}
PREPARE = {"preparation": "modules/page/prepare.html"}
# What the address says behind the version, the page that shows it, and the parts of that page.
VIEWS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "": ("modules/module_page.html", SCREEN),
    "prepare": ("modules/module_prepare.html", PREPARE),
    "print": ("modules/module_print.html", SHEETS),
}


def respond(page: ModulePage, request: HttpRequest, version: str, name: str = "") -> HttpResponse:
    """One of the `VIEWS` of a module in a version; refused before anything of it is read."""
    refused = refusal(request)
    if refused is not None:
        return refused
    view = view_of(page, version, request.GET, page.get_url(request) or "")
    if view is None:
        if is_off_for_now(page, version):
            return HttpResponseRedirect(page.url or "/")
        raise Http404
    template, templates = VIEWS[name]
    response = render(request, template, frame(view) | parts(templates, view))
    if not name:
        module_opened.send(sender=type(page), code=page.code, language=get_language(), version=version)
    return private_response(response)


def frame(view: ModuleView) -> dict[str, Any]:
    """What stands round the parts: the choice of a version, the start time and the length, and the way on."""
    own = {"page": view.page, "version": view.version.code}
    return own | {"toolbar": partial(toolbar, view)} | addresses(view)  # drawn where it is shown


@dataclass(frozen=True)
class Drawn:
    """Parts of the page as HTML, with placeholders for clock times, the minutes of its steps and their style sheets."""

    html: Mapping[str, str]
    minutes: tuple[int, ...]
    styles: tuple[str, ...]

    def at(self, start: time) -> dict[str, Any]:
        """The parts of a session that begins at `start`, and the `styles` that the page asks for."""
        parts = {name: fill(html, start, self.minutes) for name, html in self.html.items()}
        return {**parts, "styles": self.styles}


def parts(templates: Mapping[str, str], view: ModuleView) -> dict[str, Any]:
    """Parts of the page as HTML, and its `styles`: cached, as everybody sees the same but for the times, filled in.

    Those of a chosen length are cached in the process alone: a file of its own would tell when somebody prepared.
    """
    key = key_of(templates, view)
    if view.length:
        place = (view.page.pk, view.version.code, view.length, get_language(), *templates)
        return LENGTHS.cached(place, lambda: draw(templates, view), key).at(view.start)
    cached: Drawn | None = cache.get(key)
    if cached is None:
        cached = draw(templates, view)
        cache.set(key, cached, KEEP)
    return cached.at(view.start)


def key_of(templates: Mapping[str, str], view: ModuleView) -> str:
    """Where the parts are kept: it moves with page, version, length, help lines, language and templates."""
    language = get_language() or settings.LANGUAGE_CODE
    parts_of_key = [
        *templates,
        templates_hash(),
        language,
        cache_version_of(view.page, view.version),
        str(view.length or ""),
        LINES.now(),
        shared_version(),
    ]
    return "modules:" + hashlib.sha256("|".join(parts_of_key).encode()).hexdigest()


@cache_once
def templates_hash() -> str:
    """SHA-256 of all templates of this package, in hexadecimal: an upgrade shows nothing cached before."""
    rooms = (Path(__file__).parents[1] / "templates", STEPS)
    files = [path for room in rooms for path in sorted(room.rglob("*.html"))]
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def draw(templates: Mapping[str, str], view: ModuleView, steps: list[Step] | None = None) -> Drawn:
    """Parts of the page, drawn from its steps, or from those of a draft."""
    context = timed_steps(view, steps)
    html = {name: render_to_string(template, context) for name, template in templates.items()}
    return Drawn(html, tuple(context["sheet"].minutes), styles_of(context["steps"]))


def timed_steps(view: ModuleView, steps: list[Step] | None = None) -> dict[str, Any]:
    """A module's steps in a version, made to fit its length, each with placeholders for its slot on the clock.

    `steps` are those of a draft; without them the version's own are asked for.
    """
    page, version = view.page, view.version
    whole = steps_for(page, version.code) if steps is None else steps
    notes = cached_notes_on(page, version, whole) if steps is None else notes_on(page, version.code, whole)
    sheet = sheet_of(whole, view.length)
    return {
        "page": page,
        "version": version.code,
        "sheet": sheet,
        "start": START,
        "steps": sheet.steps,
        "rows": list(zip(sheet.steps, placeholder_slots(sheet.minutes), strict=True)),
        "minutes": sheet.minutes,
        "total": sheet.total,
        "general": version.code == GENERAL,
        "notes": notes,
        "picture_credits": credits_of(sheet.steps),
        "hard_words": each_once(explained(sheet.steps, page.locale.language_code)),
        "sheets_address": f"{page.url}{version.code}/print/" if page.pk and page.url else "",
    }
