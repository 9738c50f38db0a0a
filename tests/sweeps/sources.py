"""What a browser gets of a page, as files: from the templates that drew it to all that these name.

A source is called as Django calls it: a template (`home/help.html`), a script or a style sheet (`squad/js/player.js`).
Anything else goes by its path from the root (`modules/starter/boundaries/nl/module.toml`). A style sheet that is
gathered into a bundle counts for a page only if it styles a class that the page's templates or scripts name, or
elements of any page, as the tokens do.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.utils import get_app_template_dirs

from accessibility.gate.kind_hashes import named_in
from modules.steps.folders import STYLE, kind_folders
from squad.pictures import FOLDER as DRAWINGS
from squad.stylesheets import COMPONENTS, bundles, file_of

ROOT: Final = Path(settings.BASE_DIR)

_TAG: Final = re.compile(r"\{%\s*(\w+)(.*?)%\}", re.DOTALL)
_QUOTED: Final = re.compile(r""""([\w/. -]+)"|'([\w/. -]+)'""")
_CLASSES: Final = re.compile(r"""\bclass=(?:"([^"]*)"|'([^']*)')""", re.DOTALL)
_EXPRESSION: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_WORD: Final = re.compile(r"[A-Za-z][\w-]*")
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_SELECTOR: Final = re.compile(r"([^{};]+)\{")
_FRAME: Final = re.compile(r"from|to|[\d.]+%")
_BRACKETS: Final = re.compile(r"\([^()]*\)")


@cache
def _template_folders() -> tuple[Path, ...]:
    folders = (*settings.TEMPLATES[0].get("DIRS", ()), *get_app_template_dirs("templates"))
    return tuple(folder for folder in map(Path, folders) if ROOT in folder.parents)


@cache
def path_of(name: str) -> Path | None:
    """The file of a source in this repository; None for a template of a library, and where there is none."""
    if name.startswith("/"):
        return None
    if name.endswith((".html", ".txt")):
        beside: Iterable[Path] = (folder / name for folder in _template_folders())
    elif name.endswith((".css", ".js", ".woff2")):
        found: Any = finders.find(name)
        beside = [Path(found)] if found else []
    else:
        beside = []
    return next((path for path in (*beside, ROOT / name) if path.is_file() and _is_ours(path)), None)


def _is_ours(path: Path) -> bool:
    return ROOT in path.resolve().parents and ".venv" not in path.parts


@cache
def text_of(name: str) -> str:
    """The text of a source, as it was when this process first asked for it."""
    path = path_of(name)
    if path is None:
        raise LookupError(f"{name} is not there")
    return path.read_text(encoding="utf-8")


@cache
def names_in(name: str) -> frozenset[str]:
    """The sources that a source names: whichever there are."""
    text = text_of(name)
    if name.endswith(".html"):
        found = {one for tag, rest in _TAG.findall(text) for one in _named_by(tag, rest)}
    elif name.endswith(".toml"):
        found = {drawing for word in _quoted(text) for drawing in _drawings(word)}
    elif name.endswith(".js"):
        found = named_in(name, text)
    else:
        found = set()
    return frozenset(one for one in found if one not in _gathered() and path_of(one))


def _named_by(tag: str, rest: str) -> Iterator[str]:
    """`{% include "x.html" %}`, `{% static "x.js" %}`, `{% button %}`, `{% icon "x" %}`."""
    yield f"components/{tag}.html"
    for word in _quoted(rest):
        yield from (word, f"components/{word}.html", *_drawings(word))


def _quoted(text: str) -> set[str]:
    return {one or other for one, other in _QUOTED.findall(text)}


def _drawings(word: str) -> Iterator[str]:
    home = DRAWINGS.relative_to(ROOT).as_posix()
    return (f"{home}/{kind}/{word}.svg" for kind in ("icons", "pictures"))


def reached(begin: Iterable[str]) -> dict[str, str]:
    """Every source that is reached from those, with its text; of the bundles the style sheets that count."""
    found: dict[str, str] = {}
    ahead = list(begin)
    while ahead:
        name = ahead.pop()
        if name not in found:
            found[name] = text_of(name)
            ahead += names_in(name)
    return found | _styles(found)


def roots(names: Iterable[str]) -> list[str]:
    """The few of some sources from which all of them are reached; what is no source of ours is left out."""
    kept: list[str] = []
    covered: set[str] = set()
    for name in sorted(filter(path_of, names), key=lambda name: (-len(_reached_by(name)), name)):
        if name not in covered:
            kept.append(name)
            covered |= _reached_by(name)
    return sorted(kept)


@cache
def _reached_by(name: str) -> frozenset[str]:
    return frozenset(reached([name]))


def changed_since(names: Iterable[str], moment: float) -> list[str]:
    """Those of some sources that were written after a moment, in seconds since 1970: what was seen may be older."""
    paths = ((name, path_of(name)) for name in names)
    return sorted(name for name, path in paths if path and path.stat().st_mtime > moment)


def _styles(texts: Mapping[str, str]) -> dict[str, str]:
    if not any(name.endswith(".html") for name in texts):
        return {}
    words = frozenset[str]().union(*map(_words_of, texts))
    counting = (part for part in _parts() if any(needed <= words for needed in _styled(part)))
    named = {
        bundle.address: "\n".join(path.name for path in bundle.parts)
        for bundle in bundles().values()
        if any(bundle.address in text for name, text in texts.items() if name.endswith(".html"))
    }
    return {part: text_of(part) for part in counting} | {"order": "\n".join(_parts())} | named


@cache
def _words_of(name: str) -> frozenset[str]:
    """The classes that a template gives, and all that a script names between quotes."""
    text = text_of(name)
    if name.endswith(".html"):
        # a class may stand in a condition, so the text between tags is read, and never what a tag says
        found = (_EXPRESSION.sub(" ", one or other) for one, other in _CLASSES.findall(_without_quotes(text)))
    elif name.endswith(".js"):
        found = (one for group in re.findall(r'"([^"\n]*)"|\'([^\'\n]*)\'|`([^`]*)`', text) for one in group)
    else:
        found = iter(())
    return frozenset(word for part in found for word in _WORD.findall(part))


def _without_quotes(text: str) -> str:
    """Tags without what stands between quotes in them: `class="a {% if x == "b" %}c{% endif %}"` ends behind `c`."""
    return _TAG.sub("{% %}", text)


@cache
def _gathered() -> frozenset[str]:
    """The addresses of the bundles: their parts are looked at one by one."""
    return frozenset(bundle.address for bundle in bundles().values())


@cache
def _parts() -> tuple[str, ...]:
    """The components of the bundles in their order, then the style sheets of the kinds, as paths from the root."""
    paths = (*map(file_of, COMPONENTS), *(folder / STYLE for folder in kind_folders()))
    return tuple(path.relative_to(ROOT).as_posix() for path in paths)


@cache
def _styled(part: str) -> frozenset[frozenset[str]]:
    """For each selector of a style sheet the classes that it needs; an empty set where elements of any page do.

    What stands between brackets, as in `:is(.a, .b)`, is an alternative or a denial, and is not needed.
    """
    text = _COMMENT.sub("", text_of(part))
    while text != (text := _BRACKETS.sub("", text)):
        pass
    selectors = (one for found in _SELECTOR.findall(text) for one in found.split(","))
    return frozenset(
        frozenset(re.findall(r"\.([A-Za-z][\w-]*)", one))
        for one in map(str.strip, selectors)
        if not one.startswith("@") and not _FRAME.fullmatch(one)
    )
