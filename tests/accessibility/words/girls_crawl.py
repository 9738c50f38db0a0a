"""What girls can come across of a module: its screens, their files, its sheets; and the names of groups in it."""

import re
from collections.abc import Iterator
from datetime import time
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from django.contrib.staticfiles import finders
from django.test import Client
from django.utils.translation import override
from pypdf import PdfReader

from accessibility.models import Audience
from accessibility.words.neutral import named_in
from modules.models import ModulePage
from modules.models.versions import Version, versions_of
from modules.print_kit.contents import contents_of
from modules.print_kit.setting import as_json, set_pdf
from modules.sessions.module_view import ModuleView
from modules.sessions.steps import steps_for

LINKED = re.compile(r"""\b(?:src|href|poster|srcset|action|data-[\w-]+)=["']([^"'\s]+)""")
NONCE = re.compile(r' nonce="[^"]*"')  # random letters: now and then they say “doof”
TEXTS = {".css", ".js", ".svg", ".vtt", ".json"}


class Met(NamedTuple):
    """Something that a girl can see, hold or save: where it is, and all that it says."""

    where: str
    says: str


def everything(client: Client, page: ModulePage) -> Iterator[Met]:
    """Every screen and sheet of every version of `page`, and every file that they ask for, each once."""
    seen: set[str] = set()
    with override(page.locale.language_code):
        for version in versions_of(page):
            for step in steps_for(page, version.code):
                yield from _screen(client, page, version.code, step.position, seen)
            yield _sheets(page, version.code)


def _screen(client: Client, page: ModulePage, version: str, number: int, seen: set[str]) -> Iterator[Met]:
    address = f"/{page.locale.language_code}/session/{page.code}/{version}/{number}/group/"
    answer = client.get(address)
    assert answer.status_code == 200, address
    source = NONCE.sub("", unescape(answer.text))
    yield Met(address, source)
    for link in sorted({urlsplit(link).path for link in LINKED.findall(source)} - seen):
        seen.add(link)
        yield Met(link, _text_of(client, link))


def _text_of(client: Client, path: str) -> str:
    """What a file says, where it is text: one of our own by name, one of the editors' as the site serves it."""
    if Path(path).suffix not in TEXTS or not path.startswith("/"):
        return ""
    if path.startswith("/static/"):
        found = finders.find(path.removeprefix("/static/"))
        return Path(found).read_text(encoding="utf-8") if isinstance(found, str) else ""
    return client.get(path).text


def _sheets(page: ModulePage, version: str) -> Met:
    """The printed sheets of each step, as a reader of PDF takes their words out, with the names that they carry.

    All in one file: those of a step alone are the same sheets under a title with its number. Without what is printed
    for the facilitator once a session.
    """
    contents = contents_of(ModuleView(page, Version(version, ""), time(14)))
    assert contents is not None
    reader = PdfReader(BytesIO(set_pdf(as_json({**contents, "whole": []}))))
    said = [sheet.extract_text() for sheet in reader.pages]
    return Met(f"{page.code} {version}.pdf", "\n".join([*said, *map(str, (reader.metadata or {}).values())]))


def labels(met: Met) -> list[str]:
    """The names of groups and audiences in it, in its words, its names or its address; none is good."""
    apart = re.sub(r"[-_/.+=]+", " ", f"{unquote(met.where)}\n{met.says}")
    own = [
        name
        for audience in Audience.objects.all()
        for name in (audience.key, audience.label_nl, audience.label_fr, audience.label_en)
        if name and re.search(rf"\b{re.escape(name.replace('-', ' '))}\b", apart, re.IGNORECASE)
    ]
    return [*named_in([met.where, met.says, apart]), *own]
