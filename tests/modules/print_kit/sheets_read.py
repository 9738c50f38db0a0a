"""The words of a PDF read back, sheet by sheet, and where they stand."""

from datetime import time
from io import BytesIO
from typing import Any

from pypdf import PdfReader

from modules.models import ModulePage
from modules.models.versions import Version
from modules.print_kit.contents import contents_of
from modules.print_kit.setting import as_json, set_pdf
from modules.sessions.module_view import ModuleView


def sheets(page: ModulePage, version: str = "v1", only: int | None = None) -> list[str]:
    """The words of each sheet."""
    return [sheet.extract_text() for sheet in _read(page, version, only).pages]


def heights(page: ModulePage, sheet: int) -> list[tuple[str, float]]:
    """Every piece of text of one sheet and how high its baseline stands, in points from below."""
    found: list[tuple[str, float]] = []

    def note(text: str, around: list[float], own: list[float], _font: Any, _size: float) -> None:
        if text.strip():
            found.append((text.strip(), around[3] * own[5] + around[5]))

    _read(page, "v1", 1).pages[sheet].extract_text(visitor_text=note)
    return found


def _read(page: ModulePage, version: str, only: int | None) -> PdfReader:
    contents = contents_of(ModuleView(page, Version(version, ""), time(14)), only)
    assert contents is not None
    return PdfReader(BytesIO(set_pdf(as_json(contents))))
