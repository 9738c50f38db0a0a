"""The words that stand in the Typst files, in the language of the sheets."""

import re
from functools import cache
from pathlib import Path
from typing import Final

from django.utils.translation import gettext

from modules.steps.folders import kind_folders

ROOT: Final = Path(__file__).parents[1]
_WORD: Final = re.compile(r"""\bw\(\s*"([^"\\]+)\"""")
_DRAWING: Final = re.compile(r"""\bdrawing\("([a-z0-9-]+)"[,)]""")


def files() -> list[Path]:
    """Every Typst file: what belongs to the whole module, and a sheet for each kind of step."""
    own = sorted((ROOT / "print_kit" / "sheets").glob("*.typ"))
    return own + [folder / "sheet.typ" for folder in kind_folders()]


def words_in(text: str) -> list[str]:
    """The English words that a Typst file asks for, as `w("...")`."""
    return _WORD.findall(text)


@cache
def _found() -> tuple[list[str], dict[str, list[str]]]:
    texts = {file: file.read_text("utf-8") for file in files()}
    words = [word for text in texts.values() for word in words_in(text)]
    return words, {
        file.parent.name: _DRAWING.findall(text) for file, text in texts.items() if file.name == "sheet.typ"
    }


def words() -> dict[str, str]:
    """Each word and how it is said in the language of the moment."""
    return {word: gettext(word) for word in _found()[0]}


def drawings_named_by(kind: str) -> list[str]:
    """The drawings that the sheet of a kind of step always shows."""
    return _found()[1].get(kind, [])
