"""Makes the module pages from the starter text, in each language that has a start page; editors' work stays theirs.

A page remembers the fingerprint of what the loader last wrote. As long as page and draft still say that, a newer
starter text replaces it; once an editor changed one word, the page is left alone.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db import transaction
from wagtail.models import Locale, Page, Site

from modules.models import ModuleIndexPage, ModulePage
from modules.starter_text import FOLDER, StarterModule, codes, languages, read_module
from modules.steps.registry import without_defaults

INDEX_SLUG = "modules"
PLAIN = ("number", "code", "slug", "title", "summary", "group_min", "group_max")
_SPACE = uuid5(NAMESPACE_URL, "girl-power-squad:module-pages")


class Done(StrEnum):
    """What became of a module in a language."""

    MADE = "made"
    RENEWED = "renewed"
    SAME = "already there"
    LEFT = "left alone, an editor changed it"
    NO_HOME = "left out, there is no start page in this language"


@dataclass(frozen=True)
class Outcome:
    """One line of what the loader did."""

    code: str
    language: str
    done: Done


def load(folder: Path = FOLDER) -> list[Outcome]:
    """Every module in every language that it is written in."""
    return [
        Outcome(code, language, load_module(read_module(code, language, folder)))
        for code in codes(folder)
        for language in languages(code, folder)
    ]


@transaction.atomic
def load_module(text: StarterModule) -> Done:
    """One module in one language: made, renewed, or left as it is."""
    page = ModulePage.objects.filter(
        translation_key=key_of(text.code), locale__language_code=text.language
    ).first()
    if page is not None:
        return _renew(page, text)
    home = home_of(text.language)
    if home is None:
        return Done.NO_HOME
    page = ModulePage(locale=home.locale, translation_key=key_of(text.code))
    _write(page, text)
    index_under(home).add_child(instance=page)
    page.save_revision().publish()
    return Done.MADE


def _renew(page: ModulePage, text: StarterModule) -> Done:
    latest = page.get_latest_revision_as_object()
    if latest.loaded_fingerprint != fingerprint(latest) or not page.live:
        return Done.LEFT
    before = latest.loaded_fingerprint
    _write(latest, text)
    if latest.loaded_fingerprint == before:
        return Done.SAME
    latest.save_revision().publish()
    return Done.RENEWED


def _write(page: ModulePage, text: StarterModule) -> None:
    for name in PLAIN:
        setattr(page, name, text.fields[name])
    page.draft_title = page.title
    for name in ModulePage.TEXTS:
        setattr(page, f"{name}_text", "\n".join(text.fields.get(name, [])))
    page.law_checked = text.fields.get("law_checked")
    page.steps = page.steps.stream_block.to_python(text.steps)
    page.loaded_fingerprint = fingerprint(page)


def fingerprint(page: ModulePage) -> str:
    """What the page says, in short; ids inside a step, empty fields and untouched defaults are not part of it."""
    plain = [getattr(page, name) for name in (*PLAIN, "preparation_text", "told_now_text")]
    later = {
        name: text
        for name in ModulePage.TEXTS
        if name not in {"preparation", "told_now"} and (text := getattr(page, f"{name}_text"))
    }
    steps = [
        _said({**block, "value": without_defaults(block["type"], block["value"])}) | {"id": block["id"]}
        for block in page.steps.stream_block.get_prep_value(page.steps)
    ]
    checked = [page.law_checked.isoformat()] if page.law_checked else []
    text = json.dumps([plain, steps, *filter(None, [later]), *checked], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _said(value: Any) -> Any:
    if isinstance(value, dict):
        item = value.get("type") == "item" and set(value) <= {"type", "value", "id"}
        return (
            _said(value["value"])
            if item
            else {name: _said(part) for name, part in value.items() if part not in ([], "", None)}
        )
    if isinstance(value, (list, tuple)):
        return [_said(part) for part in value]
    return value


def key_of(code: str) -> UUID:
    """What ties a module to its translations; the same on every installation."""
    return uuid5(_SPACE, code)


def home_of(language: str) -> Page | None:
    """The start page of a language: the site's own, or its translation."""
    site = Site.objects.filter(is_default_site=True).select_related("root_page__locale").first()
    locale = Locale.objects.filter(language_code=language).first()
    if site is None or locale is None:
        return None
    root = site.root_page
    if root.locale_id == locale.pk:
        return root
    found: Page | None = root.get_translation_or_none(locale)
    return found


def index_under(home: Page) -> ModuleIndexPage:
    """The list of modules below a start page, made when there is none."""
    index: ModuleIndexPage | None = ModuleIndexPage.objects.child_of(home).first()
    if index is None:
        index = ModuleIndexPage(
            title="Modules", slug=INDEX_SLUG, locale=home.locale, translation_key=key_of(INDEX_SLUG)
        )
        home.add_child(instance=index)
        index.save_revision().publish()
    return index
