"""What stands round a module's text: which version, from when, and what to do now."""

from functools import lru_cache
from typing import Final

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from modules.permission import address_of
from modules.sessions.module_view import ModuleView
from modules.sessions.placeholders import START, fill
from modules.sessions.run_sheet import LENGTHS, USUAL_START

MOST: Final = 512  # versions of modules, in a language and a length, whose toolbar a process keeps
Labels = tuple[tuple[str, str], ...]


def addresses(view: ModuleView) -> dict[str, str]:
    """Where the ways on from a module lead."""
    start = f"{view.start:%H:%M}" if view.start != USUAL_START else ""
    return _addresses(view.own_address, view.page.code, view.version.code, start, view.length)


def _addresses(own: str, code: str, version: str, start: str, length: int | None) -> dict[str, str]:
    session = address_of("facilitation:start", code=code)
    query = "&".join(f"{name}={value}" for name, value in (("start", start), ("length", length)) if value)
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

    It is made of a few values and the language alone, so it is cached under them, with a placeholder for the start:
    never for a time that somebody typed.
    """
    labels = tuple((one.code, one.label) for one in view.versions)
    is_usual = view.start == USUAL_START
    drawn = _cached(
        get_language() or "",
        view.own_address,
        view.page.code,
        labels,
        view.version.code,
        is_usual,
        view.length,
    )
    return fill(drawn, view.start, ())


@lru_cache(maxsize=MOST)
def _cached(
    _language: str,
    own: str,
    code: str,
    versions: Labels,
    version: str,
    is_usual: bool,
    length: int | None,
) -> SafeString:
    context = {
        "version": version,
        "versions": [(one, label, f"{own}{one}/") for one, label in versions],
        "start": START,
        "length": length,
        "lengths": LENGTHS,
        **_addresses(own, code, version, "" if is_usual else START, length),
    }
    return render_to_string("modules/page/toolbar.html", context)
