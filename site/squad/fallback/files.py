"""The folder of the fallback pages: written when a page has changed, read when nothing else answers."""

import logging
import os
import tempfile
from datetime import datetime
from pathlib import Path

from django.conf import settings

from help_services.cache_version import CONTENT
from squad.fallback.assets import assets
from squad.fallback.pages import pages

logger = logging.getLogger("squad.fallback")


def folder() -> Path:
    """Where the files stand: `LANGUAGE/NAME.html`, and style and scripts beside the languages."""
    return Path(settings.FALLBACK_DIR)


def read(language: str, name: str) -> bytes | None:
    """The page as it was written last; None where it never was, or where the disk fails."""
    try:
        return (folder() / language / f"{name}.html").read_bytes()
    except OSError:
        return None


def write_changed(now: datetime | None = None) -> int:
    """Renders all pages and writes those that differ from their file; returns how many. `now` is for `tick`.

    Comparing what was made finds every cause: content, translations, templates and styles of an upgrade.
    """
    wanted = CONTENT.cached("fallback files", _wanted)
    return sum(_write(folder() / path, content) for path, content in wanted.items())


def _wanted() -> dict[Path, bytes]:
    wanted: dict[Path, bytes] = {Path(name): content for name, content in assets().items()}
    for language, _name in settings.LANGUAGES:
        for name, text in pages(language).items():
            wanted[Path(language, f"{name}.html")] = text.encode()
    return wanted


def write_or_log() -> None:
    """The same for whoever changed content: a failure is logged, and what was saved stays saved."""
    try:
        write_changed()
    except Exception:
        logger.exception("The fallback pages could not be written; `tick` tries again.")


def _write(path: Path, content: bytes) -> bool:
    """Puts `content` at `path` where something else stands there; a reader sees the old or the new, never a half."""
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    number, fresh = tempfile.mkstemp(dir=path.parent)
    try:
        with open(number, "wb") as file:
            file.write(content)
        os.chmod(fresh, 0o644)  # a web server of another user gives them too
        os.replace(fresh, path)
    except BaseException:
        os.unlink(fresh)
        raise
    return True
