"""The drawings of the house: SVG files of our own, read once, put into the page where they are named."""

import re
from functools import cache
from pathlib import Path

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

FOLDER = Path(__file__).parent / "drawings"
_SVG = re.compile(r'^<svg viewBox="([\d .-]+)">(.*)</svg>\s*$', re.DOTALL)


class UnknownDrawing(LookupError):
    """A template or a page names a drawing that is not in the house."""


@cache
def _read(kind: str, name: str) -> tuple[str, SafeString]:
    path = FOLDER / kind / f"{name}.svg"
    if not name.replace("-", "").isalnum() or not path.is_file():
        raise UnknownDrawing(f"there is no drawing {name!r} in {kind}")
    found = _SVG.match(path.read_text(encoding="utf-8"))
    if found is None:
        raise UnknownDrawing(f"{path} is not one <svg> with a viewBox and nothing else")
    return found[1], mark_safe(found[2])  # noqa: S308  (a file of this repository; a test reads every one)


def names(kind: str) -> list[str]:
    """The keys of all drawings of a kind: ``icons`` or ``pictures``."""
    return sorted(path.stem for path in (FOLDER / kind).glob("*.svg"))


@cache
def svg(kind: str, name: str, css: str, label: str = "") -> SafeString:
    """A drawing as an element for the page; it says ``label`` aloud, or is silent when there is none."""
    box, body = _read(kind, name)
    said = format_html('role="img" aria-label="{}"', label) if label else 'aria-hidden="true"'
    return format_html('<svg class="{}" viewBox="{}" {}>{}</svg>', css, box, mark_safe(said), body)  # noqa: S308


def icon(name: str) -> SafeString:
    """An icon; it always stands beside its word, so it is silent."""
    return svg("icons", name, f"icon icon-{name}")


def picture(name: str, label: str = "", css: str = "") -> SafeString:
    """A picture, silent unless it has a label."""
    return svg("pictures", name, f"drawing {css}".strip(), label)
