"""Our drawings in their form on paper: white with black lines, people in greys, the piece a lighter grey."""

import re
from functools import cache
from typing import Final

from django.template.loader import render_to_string

from modules.models import ModulePage

WHITE, BLACK, PIECE = "#ffffff", "#000000", "#a6a6a6"
# Skins and hair keep their own depth as a grey, so that girls of many kinds stay girls of many kinds.
PALETTE: Final = {
    "ink": BLACK, "pic-ink": BLACK, "piece": PIECE, "pic-grey": "#d9d9d9", "face": "#101010", "paper": WHITE,
    "skin-1": "#e4e4e4", "skin-2": "#c8c8c8", "skin-3": "#a8a8a8", "skin-4": "#868686", "skin-5": "#626262",
    "skin-6": "#4a4a4a",
    "hair-1": "#161616", "hair-2": "#303030", "hair-3": "#585858", "hair-4": "#a0a0a0", "hair-5": "#4c4c4c",
    "hair-6": "#b0b0b0",
}  # fmt: skip
STYLE: Final = (
    f"<style>.i{{fill:{BLACK}}}.p{{fill:{PIECE}}}.n{{fill:none;stroke:{BLACK}}}"
    f".c{{fill:{WHITE};stroke:{BLACK};stroke-width:2.6}}</style>"
)
_VARIABLE: Final = re.compile(r"var\(--([a-z0-9-]+)\)")
_SVG: Final = re.compile(r'<svg[^>]*?viewBox="([^"]+)"[^>]*>(.*)</svg>', re.DOTALL)


@cache
def paper_svg(key: str) -> str:
    """The drawing `key` as SVG for paper: a picture, an icon as `icon-KEY`, `wordmark`, or `module-4` for its sign."""
    kind, _hyphen, rest = key.partition("-")
    context: dict[str, str | int] = {"shown": "picture", "key": key}
    if kind in {"icon", "wordmark"}:
        context = {"shown": kind, "key": rest}
    elif kind == "module":
        of = ModulePage(number=int(rest))
        context = {"shown": kind, "key": of.number, "total": of.of_modules}
    found = _SVG.search(render_to_string("modules/print/drawing.html", context))
    if found is None:
        raise LookupError(f"there is no drawing {key!r} to print")
    box, body = found[1], found[2]
    body = _VARIABLE.sub(lambda name: PALETTE.get(name[1], WHITE), body).replace("currentColor", BLACK)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{STYLE}{body}</svg>'
