"""Typst sets the sheets: data in, a tagged PDF out. It refuses what PDF/UA-1 does not allow."""

import hashlib
import json
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from modules.media.lazy import lazy
from modules.print_kit.words import files

typst = lazy("typst")

ROOT: Final = Path(__file__).parents[1]
MAIN: Final = ROOT / "print_kit" / "sheets" / "main.typ"
FONTS: Final = ROOT / "print_kit" / "fonts"
STANDARD: Final = "ua-1"


class NotSet(Exception):
    """Sheets that Typst could not set, or that would not be accessible: in its own words."""


@cache
def _fonts() -> Any:
    """Our own fonts alone: the same sheets on every machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


@cache
def sheets_cache_version() -> str:
    """Moves with the sheets' own files and with Typst, so that no cached PDF outlives them."""
    said = [version("typst"), *(file.read_text("utf-8") for file in files())]
    return hashlib.sha256("|".join(said).encode()).hexdigest()


def as_json(contents: dict[str, Any]) -> str:
    """The contents as Typst reads them; the same contents give the same text."""
    return json.dumps(contents, ensure_ascii=False, sort_keys=True)


def set_pdf(data: str) -> bytes:
    """The sheets for contents in JSON; `NotSet` where they cannot be set, or would not be accessible."""
    try:
        pdf: bytes = typst.compile(
            MAIN,
            root=ROOT,
            font_paths=_fonts(),
            sys_inputs={"data": data},
            format="pdf",
            pdf_standards=STANDARD,
        )
    except typst.TypstError as refused:
        raise NotSet(str(refused)) from refused
    return pdf
