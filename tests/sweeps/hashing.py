"""The hash of a unit of a sweep: of what the browser gets, and of the code that looks at it."""

import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from django.utils.translation.template import templatize

from accessibility.gate.kind_hashes import files_hash
from squad.message_catalogs import KEYWORDS, SOURCE_LANGUAGE
from squad.message_catalogs import read as read_catalogue
from tests.sweeps.sources import ROOT, reached, text_of

# Modules of the journeys that say what is looked at, not how: a line more in them moves no unit but its own.
TABLES: Final = frozenset({"every_page", "examples", "people", "proving", "starter"})
_IMPORT: Final = re.compile(r"^from tests\.journeys\.(\w+) import", re.MULTILINE)


@dataclass(frozen=True)
class Unit:
    """One subject of a sweep: the test that looks at it, and what is known of it before.

    `reads` are files and folders from the root whose text the page shows; `language` is the one that it speaks.
    """

    name: str
    test: Path
    language: str = "nl"
    reads: tuple[str, ...] = ()


def hash_of(unit: Unit, sources: Iterable[str]) -> str | None:
    """The hash of a unit that was drawn from these sources; None where one of them is no longer there."""
    try:
        texts = reached([*sources, *_files(unit.reads)])
    except LookupError:
        return None
    whole = sha256(files_hash(texts).encode())
    for line in sorted(_translated(texts, unit.language)):
        whole.update(line.encode())
    whole.update(_looking(unit.test).encode())
    return whole.hexdigest()[:16]


@cache
def _files(reads: tuple[str, ...]) -> tuple[str, ...]:
    found: list[Path] = []
    for name in reads:
        path = ROOT / name
        if not path.exists():
            raise LookupError(f"{name} is not there")
        found += [path] if path.is_file() else _sources_in(path)
    return tuple(path.relative_to(ROOT).as_posix() for path in found)


def _sources_in(folder: Path) -> list[Path]:
    return sorted(one for one in folder.rglob("*") if one.is_file() and "__pycache__" not in one.parts)


def _translated(texts: Mapping[str, str], language: str) -> Iterable[str]:
    """What the messages of these templates say in a language; in English that is in the templates themselves."""
    if language == SOURCE_LANGUAGE:
        return
    catalogue = _catalogue(language)
    for name in texts:
        if name.endswith(".html"):
            for message, context in _messages(name):
                found = catalogue.get(message, context)
                yield f"{context}\0{message}\0{found.string if found else ''}\0"


@cache
def _catalogue(language: str) -> Catalog:
    return read_catalogue(language)


@cache
def _messages(name: str) -> tuple[tuple[str, str | None], ...]:
    text = "\n".join(line.lstrip() for line in templatize(text_of(name), origin=name).splitlines())
    found = extract("python", io.BytesIO(text.encode()), KEYWORDS)
    return tuple((ids if isinstance(ids, str) else ids[0], context) for _line, ids, _said, context in found)


@cache
def _looking(test: Path) -> str:
    """The hash of a test's file, of the modules of the journeys that it uses, and of axe."""
    texts: dict[str, str] = {"axe": version("axe-playwright-python")}
    ahead = [test]
    while ahead:
        file = ahead.pop()
        if file.name not in texts:
            texts[file.name] = file.read_text(encoding="utf-8")
            used = set(_IMPORT.findall(texts[file.name])) - TABLES
            ahead += [file.parent / f"{name}.py" for name in used]
    return files_hash(texts)
