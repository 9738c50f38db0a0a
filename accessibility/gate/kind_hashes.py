"""Hashes of what a browser gets: of a kind of step, and of the group's screen around it; each byte counts.

A kind is its three templates and its style sheet, with all that these name: templates that they include, scripts, and
what those import. The screen around it is found from the shell's own templates, named here and never imported.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import get_template

from accessibility.gate.kind_proofs import TAKEN_AS_TRIED, Proofs
from accessibility.gate.proofs_file import read
from modules.steps.folders import SIDES, style_of, template_of
from modules.steps.registry import kinds

# What the group's screen is made of, and cannot be read from its own templates: parts that tags draw, and styles that
# are gathered into one file. Styles of other pages are in the same file, and change nothing here.
AROUND: Final = (
    "facilitation/group.html",
    *(f"components/{name}.html" for name in ("help_strip", "quick_exit", "reading", "skip")),
    *(
        f"squad/css/{name}.css"
        for name in (
            *(
                "tokens",
                "base",
                "utilities",
                "drawing",
                "progress",
                "strip",
                "quick_exit",
                "reading",
                "button",
            ),
            *("step", "letter", "story", "group", "silhouette", "session"),
        )
    ),
    *(f"modules/steps/_{name}.css" for name in ("tap", "line_pictures", "pictures", "signed")),
)
GATHERED: Final = (
    "squad/squad.css",
    "squad/group.css",
)  # made of the files above, and of those of other pages

_NAMED: Final = (
    re.compile(r"""\{%\s*(?:include|extends)\s+["']([\w/.-]+)["']"""),
    re.compile(r"""\{%\s*static\s+["']([\w/.-]+\.(?:js|css))["']"""),
)
_IMPORTED: Final = re.compile(r"""(?:\bfrom|\bimport)\s*\(?\s*["'](\.[\w/.-]+)["']""")


def files_of(kind: str) -> tuple[str, ...]:
    """The files with which a kind begins."""
    return (*(template_of(kind, side) for side in SIDES), style_of(kind))


def named_in(name: str, text: str) -> set[str]:
    """The files that a template or a script names, except the gathered styles."""
    if name.endswith(".js"):
        return {_imported_name(name, other) for other in _IMPORTED.findall(text)}
    return {other for pattern in _NAMED for other in pattern.findall(text)} - set(GATHERED)


def _imported_name(name: str, other: str) -> str:
    """The file that the script `name` imports as `other`: `./windows.js` in `facilitation/group.js` is
    `facilitation/windows.js`.
    """
    parts = name.split("/")[:-1]
    for part in other.split("/"):
        if part == "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def reached(begin: Iterable[str], text_of: Callable[[str], str]) -> dict[str, str]:
    """Every file that is reached from those, with its text."""
    found: dict[str, str] = {}
    ahead = sorted(begin)
    while ahead:
        name = ahead.pop()
        if name not in found:
            found[name] = text_of(name)
            ahead += sorted(named_in(name, found[name]) - set(found))
    return found


def files_hash(texts: Mapping[str, str]) -> str:
    """20 hexadecimal digits over names and texts; how lines end does not count."""
    whole = sha256()
    for name in sorted(texts):
        whole.update(f"{name}\0{'\n'.join(texts[name].splitlines())}\0".encode())
    return whole.hexdigest()[:20]


def text_of(name: str) -> str:
    """The text of a template, or of a file that browsers get; LookupError where there is none."""
    found: Any = finders.find(name)
    if name.endswith(".html"):
        template: Any = get_template(name)
        found = template.origin.name
    if not found:
        raise LookupError(f"{name} is not there")
    return Path(str(found)).read_text(encoding="utf-8")


def surrounding_hash() -> str:
    """The hash of the files of the group's screen around a step (`AROUND`)."""
    return files_hash(reached(AROUND, text_of))


def kind_hashes() -> dict[str, str]:
    """The hash of the files of each kind of step, by kind."""
    return {kind: files_hash(reached(files_of(kind), text_of)) for kind in kinds()}


@cache
def _proofs() -> Proofs:
    return read().still(surrounding_hash(), kind_hashes())


def current_proofs() -> Proofs:
    """What was tried and is still as it was; read once, as files of a running site do not change."""
    return TAKEN_AS_TRIED if settings.SCREENS_TAKEN_AS_TRIED else _proofs()
