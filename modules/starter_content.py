"""Loads the starter content: each module is a content package, and takes the way of every package."""

from __future__ import annotations

from pathlib import Path

from modules.packages.load import load_path
from modules.packages.outcome import Outcome
from modules.starter_text import FOLDER, codes


def load(folder: Path = FOLDER) -> list[Outcome]:
    """Every module in every language and version that it is written in; what an editor changed stays hers."""
    return [outcome for code in codes(folder) for outcome in load_path(folder / code)]
