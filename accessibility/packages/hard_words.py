"""The list of hard words on its way in, from the starter or a package: what an editor changed stays hers."""

import hashlib
import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from django.conf import settings

from accessibility import words
from accessibility.gate.guards.hard_word import refuse_what_blocks
from accessibility.models import HardWord
from modules.packages.checks import refused_as
from modules.packages.refusal import PackageRefused

STARTER: Final = Path(words.__path__[0]) / "starter"
FIELDS: Final = ("term", "forms", "explanation", "drawing")


def word_text(word: HardWord) -> dict[str, Any]:
    """A word as a file says it; what it does not say is left out."""
    said = {
        "term": word.term,
        "forms": word.other_forms,
        "explanation": word.explanation,
        "drawing": word.drawing,
    }
    return {name: part for name, part in said.items() if part}


def load_starter(folder: Path = STARTER) -> dict[str, tuple[int, int]]:
    """Loads the list of each language; for each how many words were made or renewed, and how many left alone."""
    return {
        language: load_words(language, tomllib.loads(path.read_text("utf-8")), path.name)
        for language, _name in settings.WAGTAIL_CONTENT_LANGUAGES
        if (path := folder / f"{language}.toml").is_file()
    }


def load_words(language: str, table: Mapping[str, Any], where: str) -> tuple[int, int]:
    """Makes words that are not there and renews those that nobody changed; how many, and how many stand as they were.

    Raises PackageRefused for a table that is no list of words.
    """
    rows = table.get("word")
    if set(table) != {"word"} or not isinstance(rows, list):
        raise PackageRefused("not a list of words: it holds `[[word]]` tables alone", where)
    put = [_put(language, _fields(text, where), where) for text in rows]
    return put.count(True), put.count(False)


def _fields(text: Any, where: str) -> dict[str, Any]:
    right = isinstance(text, Mapping) and isinstance(text.get("term"), str) and set(text) <= set(FIELDS)
    forms = text.get("forms", []) if right else None
    if not isinstance(forms, list) or not all(isinstance(form, str) for form in forms):
        raise PackageRefused(f"a word has a term, and may have {', '.join(FIELDS[1:])}", where)
    for name in ("explanation", "drawing"):
        if not isinstance(text.get(name, ""), str):
            raise PackageRefused(f"`{name}` of “{text['term']}” is not a text", where)
    return {
        "term": text["term"],
        "forms": "\n".join(forms),
        "explanation": text.get("explanation", ""),
        "drawing": text.get("drawing", ""),
    }


def _put(language: str, fields: Mapping[str, str], where: str) -> bool:
    """Whether the word was made or renewed."""
    word = HardWord.objects.filter(language=language, term=fields["term"]).first()
    if word is not None and (word.loaded_mark != _hash(word) or not word.is_used or word.picture_id):
        return False  # an editor wrote it or changed it
    word = word or HardWord(language=language)
    for name, text in fields.items():
        setattr(word, name, text)
    with refused_as(where):
        word.full_clean()
        refuse_what_blocks(word)
    if _hash(word) == word.loaded_mark:
        return False
    word.loaded_mark = _hash(word)
    word.save()
    return True


def _hash(word: HardWord) -> str:
    return hashlib.sha256(json.dumps(word_text(word), sort_keys=True).encode()).hexdigest()
