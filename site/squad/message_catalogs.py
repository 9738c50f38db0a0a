"""The screens' words in each language: gathered from code and templates, checked, and compiled.

Babel does what GNU gettext would, so that no machine needs it installed. The words in code are the English text, so
the English catalogue holds only the sentences of other packages that are replaced (`squad.foreign_messages`).
"""

import io
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

from modules.print_kit.words import words_in
from squad.foreign_messages import REPLACED

SOURCE_LANGUAGE = "en"
FOLDERS = ("site", "modules", "accessibility")
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
    "gettext_noop": None,
}
# In French these signs stand apart, and never alone on a new line: a no-break space.
MAY_BREAK = {"fr": re.compile(r" [?!;:»]|« ")}
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|\{(\w*)\}")


def catalog_path(language: str) -> Path:
    """Where the catalogue of `language` is kept."""
    return Path(settings.LOCALE_PATHS[0]) / language / "LC_MESSAGES" / "django.po"


def _sources() -> Iterator[tuple[str, bytes]]:
    """Each file that may hold words: its name from the root, and its text as Python."""
    root = Path(settings.BASE_DIR)
    for folder in FOLDERS:
        for file in sorted((root / folder).rglob("*")):
            if "migrations" in file.parts or file.suffix not in {".py", ".html", ".txt", ".typ"}:
                continue
            name = file.relative_to(root).as_posix()
            if file.suffix == ".py":
                yield name, file.read_bytes()
            elif file.suffix == ".typ":
                words = words_in(file.read_text("utf-8"))
                yield name, "\n".join(f"gettext({word!r})" for word in words).encode("utf-8")
            elif file.suffix == ".html" or "templates" in file.parts:
                text = templatize(file.read_text("utf-8"), origin=name)
                # Python reads white space at the start of a line, a template does not.
                yield name, "\n".join(line.lstrip() for line in text.splitlines()).encode("utf-8")


def gather(language: str) -> Catalog:
    """The messages in code and templates that the catalogue of `language` must hold, without translations."""
    catalog = Catalog(project="Girl Power Squad", charset="utf-8")
    for name, text in _sources():
        for _line, message, _comments, context in extract("python", io.BytesIO(text), KEYWORDS):
            ids = message if isinstance(message, str) else tuple(message[:2])
            if language == SOURCE_LANGUAGE and ids not in REPLACED:
                continue
            python_format = (isinstance(ids, str) and "%(" in ids) or not isinstance(ids, str)
            catalog.add(
                ids, locations=[(name, 0)], context=context, flags=["python-format"] if python_format else []
            )
    return catalog


def read(language: str) -> Catalog:
    """The catalogue of `language` as it is on disk; an empty one where there is none."""
    path = catalog_path(language)
    if not path.exists():
        return Catalog(locale=language, project="Girl Power Squad", charset="utf-8")
    with path.open("rb") as source:
        return read_po(source, locale=language)


def update(language: str) -> Catalog:
    """Brings the catalogue of `language` up to the code: new messages come empty, unused ones go."""
    catalog = read(language)
    catalog.update(gather(language), no_fuzzy_matching=True, update_header_comment=False)
    catalog.obsolete.clear()
    path = catalog_path(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as sink:
        write_po(sink, catalog, width=110, sort_output=True, no_location=True, omit_header=False)
    text = path.read_text("utf-8")
    # Dates and tool versions change at each run and say nothing: two people's edits would collide on them.
    text = re.sub(
        r'^"(POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator|Language-Team|Report-Msgid-Bugs-To): .*\n',
        "",
        text,
        flags=re.M,
    )
    path.write_text(re.sub(r"\A(#.*\n)+", "", text), "utf-8")
    return catalog


def problems(language: str) -> list[str]:
    """A sentence for each message of `language` that is missing, fuzzy, without a placeholder, or breaks badly."""
    catalog, found = read(language), []
    for wanted in gather(language):
        if not wanted.id:
            continue
        message = catalog.get(wanted.id, context=wanted.context)
        if message is None:
            found.append(f"{language}: not in the catalogue: {wanted.id!r}")
        else:
            found.extend(f"{language}: {problem}: {wanted.id!r}" for problem in faults(message, language))
    return found


def faults(message: Message, language: str) -> Iterator[str]:
    """What is wrong with one message of `language`, in a few words each."""
    strings: Any = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    if not all(strings):
        yield "not translated"
        return
    if message.fuzzy:
        yield "marked fuzzy"
    ids = message.id if isinstance(message.id, (tuple, list)) else (message.id,)
    wanted = {match.group(0) for match in PLACEHOLDER.finditer(ids[-1])}
    if any({match.group(0) for match in PLACEHOLDER.finditer(text)} != wanted for text in strings[-1:]):
        yield "other placeholders than the original"
    may_break = MAY_BREAK.get(language)
    if may_break and any(may_break.search(text) for text in strings):
        yield "a space that may break before ? ! ; : » or after «"


def compile_catalog(language: str) -> Path:
    """Writes the .mo that Django reads, at once and whole, since a process may start meanwhile; returns where."""
    target = catalog_path(language).with_suffix(".mo")
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(f".{os.getpid()}.tmp")
    with unfinished.open("wb") as sink:
        write_mo(sink, read(language))
    return unfinished.replace(target)
