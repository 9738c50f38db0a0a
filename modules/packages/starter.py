"""Loads the starter content: each module is a content package, and takes the way of every package."""

from collections.abc import Callable
from pathlib import Path

from modules.models import ModulePage
from modules.packages.load import load_path
from modules.packages.outcome import Outcome
from modules.packages.refusal import PackageRefused
from modules.starter.text import FOLDER, codes


def load(folder: Path = FOLDER, left: Callable[[str, PackageRefused], None] | None = None) -> list[Outcome]:
    """Every module in every language and version that it is written in; what an editor changed stays hers.

    New text and what an editor changed may not go together. Then the module stays as it is, `left` hears its code and
    why, and the others are loaded. A module that is not there at all is refused as every package is.
    """
    found = []
    for code in codes(folder):
        try:
            found += load_path(folder / code)
        except PackageRefused as refused:
            if left is None or not ModulePage.objects.filter(code=code).exists():
                raise
            left(code, refused)
    return found
