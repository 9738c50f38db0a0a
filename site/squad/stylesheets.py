"""Style sheets: one file a component while we write, one file a page asks for when we serve.

The finder writes each bundle into ``VAR_DIR/stylesheets`` when its text changed, so that a development server and
``collectstatic`` serve the same; hashing and compression are the static storage's work.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import utils
from django.contrib.staticfiles.finders import BaseFinder
from django.core.exceptions import ImproperlyConfigured
from django.core.files.storage import FileSystemStorage

from modules.steps.folders import FOLDER as STEPS
from modules.steps.folders import STYLE, kind_folders

SQUAD_CSS = Path(__file__).parent / "static" / "squad" / "css"
# What the steps share, beside the style that each kind has in its own folder.
STEPS_CSS = STEPS.parent / "static" / "modules" / "steps"

# Tokens and ground first, components after them; a later file may refine an earlier one.
COMPONENTS = (
    "tokens",
    "base",
    "utilities",
    "drawing",
    "progress",
    "strip",
    "quick_exit",
    "reading",
    "head",
    "language_switch",
    "button",
    "field",
    "notice",
    "card",
    "title",
    "hero",
    "help",
    "information",
    "run_sheet",
    "step",
    "table",
    "tabs",
    "prose",
    "story",
    "queue",
    "account",
    "registration",
    "sorry",
    "group",
    "silhouette",
    "foot",
    "print",
    "very_narrow",
    "large_letters",
)

# What the fallback pages show, in the same order.
FALLBACK = (
    "tokens",
    "base",
    "utilities",
    "drawing",
    "progress",
    "strip",
    "quick_exit",
    "head",
    "language_switch",
    "button",
    "card",
    "title",
    "hero",
    "help",
    "fallback",
    "sorry",
    "foot",
    "very_narrow",
    "large_letters",
)

# Pages that few open ask for these themselves; the public pages do not carry them.
APART = ("fallback", "gallery", "session", "figures", "certificate")


def _bare(text: str) -> str:
    """A style sheet without the comments and the indents that only a writer needs."""
    lines = (line.strip() for line in re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL).splitlines())
    return "\n".join(line for line in lines if line)


@dataclass(frozen=True)
class Bundle:
    """One style sheet that a page asks for: its address under ``/static/`` and the files it is made of."""

    address: str
    parts: tuple[Path, ...]

    def text(self) -> str:
        """The parts, one after the other; a part that is not there is an error that names it."""
        missing = [str(part) for part in self.parts if not part.is_file()]
        if missing:
            raise ImproperlyConfigured(f"{self.address} needs style sheets that are not there: {missing}")
        return "\n".join(_bare(part.read_text(encoding="utf-8")) for part in self.parts) + "\n"

    def write(self, folder: Path) -> Path:
        """Bring the bundle in ``folder`` up to date and return where it stands."""
        target = folder / self.address
        text = self.text()
        if not target.is_file() or target.read_text(encoding="utf-8") != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            fresh = target.with_suffix(".new")
            fresh.write_text(text, encoding="utf-8")
            fresh.replace(target)  # a reader sees the old text or the new one, never half of it
        return target


def squad_bundle(folder: Path = SQUAD_CSS) -> Bundle:
    """The look: every component in the order of ``COMPONENTS``; a file without a place there is an error."""
    strangers = {path.stem for path in folder.glob("*.css")} - set(COMPONENTS) - set(APART)
    if strangers:
        raise ImproperlyConfigured(f"style sheets without a place in the order: {sorted(strangers)}")
    return Bundle("squad/squad.css", tuple(folder / f"{name}.css" for name in COMPONENTS))


def fallback_bundle(folder: Path = SQUAD_CSS) -> Bundle:
    """The look of the fallback pages alone, which a web server gives when nothing else runs."""
    return Bundle("squad/fallback.css", tuple(folder / f"{name}.css" for name in FALLBACK))


def steps_bundle(shared: Path = STEPS_CSS, home: Path = STEPS) -> Bundle:
    """What steps share, then what each kind adds, by name; they depend on the tokens and never on each other."""
    own = (folder / STYLE for folder in kind_folders(home))
    return Bundle("modules/steps.css", (*sorted(shared.glob("*.css")), *own))


class BundleFinder(BaseFinder):
    """A static files finder that knows the bundles and nothing else."""

    def __init__(self, app_names: Any = None, *args: Any, **kwargs: Any) -> None:
        self.folder = Path(settings.VAR_DIR) / "stylesheets"
        self.storage = FileSystemStorage(location=self.folder)
        super().__init__(*args, **kwargs)

    def bundles(self) -> tuple[Bundle, ...]:
        """The bundles as they are on disk now."""
        return squad_bundle(), steps_bundle()

    def check(self, **kwargs: Any) -> list[Any]:
        """Nothing can be configured wrongly here; a missing part fails when a bundle is made."""
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """Where the bundle with this address stands, made fresh; nothing for any other path."""
        found = [str(bundle.write(self.folder)) for bundle in self.bundles() if bundle.address == path]
        return found if find_all else next(iter(found), [])

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, FileSystemStorage]]:
        """Every bundle, for ``collectstatic``."""
        for bundle in self.bundles():
            bundle.write(self.folder)
            if not utils.matches_patterns(bundle.address, list(ignore_patterns or [])):
                yield bundle.address, self.storage
