"""What stands round a module's text: which version, from when, and what to do now."""

from datetime import time
from functools import lru_cache
from typing import Final
from urllib.parse import urlencode

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from modules.permission import address_of
from modules.sessions.module_view import ModuleView
from modules.sessions.run_sheet import LENGTHS, USUAL_START

MOST: Final = 512  # versions of modules, in a language and a length, whose toolbar a process keeps
Labels = tuple[tuple[str, str], ...]


def addresses(view: ModuleView) -> dict[str, str]:
    """Where the ways on from a module lead."""
    return _addresses(view.own_address, view.page.code, view.version.code, view.start, view.length)


def _addresses(own: str, code: str, version: str, start: time, length: int | None) -> dict[str, str]:
    session = address_of("facilitation:start", code=code)
    asked = {"start": f"{start:%H:%M}" if start != USUAL_START else "", "length": length or ""}
    query = urlencode({name: value for name, value in asked.items() if value}, safe=":")
    more = f"?{query}" if query else ""
    return {
        "own_address": f"{own}{version}/",
        "prepare_address": f"{own}{version}/prepare/",
        "print_address": f"{own}{version}/print/{more}",
        "kit_address": f"{own}{version}/print/kit/{more}",
        "session_address": f"{session}?version={version}{f'&length={length}' if length else ''}"
        if session
        else "",
    }


def toolbar(view: ModuleView) -> SafeString:
    """The toolbar as HTML.

    It is made of a few values and the language alone, so it is cached under them: never for a time that somebody typed.
    """
    labels = tuple((one.code, one.label) for one in view.versions)
    shown = (view.own_address, view.page.code, labels, view.version.code)
    if view.start != USUAL_START:
        return _drawn(*shown, view.start, view.length)
    return _cached(get_language() or "", *shown, view.length)


@lru_cache(maxsize=MOST)
def _cached(
    _language: str, own: str, code: str, versions: Labels, version: str, length: int | None
) -> SafeString:
    return _drawn(own, code, versions, version, USUAL_START, length)


def _drawn(
    own: str, code: str, versions: Labels, version: str, start: time, length: int | None
) -> SafeString:
    context = {
        "version": version,
        "versions": [(one, label, f"{own}{one}/") for one, label in versions],
        "start": start,
        "length": length,
        "lengths": LENGTHS,
        **_addresses(own, code, version, start, length),
    }
    return render_to_string("modules/page/toolbar.html", context)
