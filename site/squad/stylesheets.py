"""Style sheets: one file a component while we write, one file for each sort of page when we serve.

The finder writes each bundle into ``VAR_DIR/stylesheets`` when its text changed, so that a development server and
``collectstatic`` serve the same; hashing and compression are the static storage's work. Kinds of steps have a style
sheet each, in their own folder, which the pages that show them name beside their bundle.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.contrib.staticfiles import utils
from django.contrib.staticfiles.finders import BaseFinder
from django.core.exceptions import ImproperlyConfigured
from django.core.files.storage import FileSystemStorage

from modules.steps.folders import FOLDER as STEPS

SQUAD_CSS = Path(__file__).parent / "static" / "squad" / "css"
# What steps and the pages of the training share; their names begin with a line.
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
    "letter",
    "story",
    "queue",
    "account",
    "registration",
    "fallback",
    "sorry",
    "group",
    "silhouette",
    "foot",
    "print",
    "very_narrow",
    "large_letters",
    "_course",
    "_hard_words",
    "_line_pictures",
    "_module",
    "_paper",
    "_pictures",
    "_plan",
    "_prepare",
    "_signed",
    "_tap",
    "_voices",
)

_EVERYWHERE: Final = frozenset(
    {
        "tokens",
        "base",
        "utilities",
        "drawing",
        "progress",
        "strip",
        "quick_exit",
        "reading",
        "button",
        "very_narrow",
        "large_letters",
    }
)
_FRAME: Final = _EVERYWHERE | {
    "head",
    "language_switch",
    "field",
    "notice",
    "card",
    "title",
    "table",
    "tabs",
    "foot",
}
# The bundles, and what each sort of page shows; a test compares with the classes that the pages name.
PAGES: Final[Mapping[str, frozenset[str]]] = {
    "squad": _FRAME | {"hero", "help", "information", "prose", "queue", "account", "registration", "sorry"},
    "module": _FRAME - {"card"}
    | {"run_sheet", "step", "letter", "_hard_words", "_line_pictures", "_module", "_plan"},
    "prepare": _FRAME
    | {"run_sheet", "step", "letter", "_hard_words", "_line_pictures", "_module", "_prepare"},
    "course": _FRAME
    | {
        "prose",
        "letter",
        "story",
        "step",
        "_course",
        "_hard_words",
        "_line_pictures",
        "_module",
        "_prepare",
        "_voices",
    },
    "paper": _EVERYWHERE
    | {
        "head",
        "field",
        "title",
        "table",
        "run_sheet",
        "letter",
        "print",
        "_hard_words",
        "_line_pictures",
        "_module",
        "_paper",
    },
    "session": _FRAME | {"run_sheet", "step", "letter", "_hard_words", "_line_pictures", "_module", "_plan"},
    "group": _EVERYWHERE
    | {
        "field",
        "step",
        "letter",
        "story",
        "group",
        "silhouette",
        "_hard_words",
        "_line_pictures",
        "_pictures",
        "_signed",
        "_tap",
        "_voices",
    },
    "fallback": _EVERYWHERE
    | {"head", "language_switch", "card", "title", "hero", "help", "fallback", "sorry", "foot"},
    "gallery": frozenset(name for name in COMPONENTS if not name.startswith("_")) - {"fallback"},
}

# Pages that few open ask for these themselves, beside their bundle.
APART: Final = ("gallery", "session", "figures", "certificate")


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


def file_of(name: str, squad: Path = SQUAD_CSS, shared: Path = STEPS_CSS) -> Path:
    """The file of a component by its name."""
    return (shared if name.startswith("_") else squad) / f"{name}.css"


def bundles(squad: Path = SQUAD_CSS, shared: Path = STEPS_CSS) -> dict[str, Bundle]:
    """The bundle of each sort of page, its parts in the order of ``COMPONENTS``.

    A file without a place there is an error, and so is a name that is no component.
    """
    found = {path.stem for folder in (squad, shared) for path in folder.glob("*.css")}
    if strangers := found - set(COMPONENTS) - set(APART):
        raise ImproperlyConfigured(f"style sheets without a place in the order: {sorted(strangers)}")
    if unknown := frozenset().union(*PAGES.values()) - set(COMPONENTS):
        raise ImproperlyConfigured(f"pages name style sheets that are no components: {sorted(unknown)}")
    return {
        page: Bundle(
            f"squad/{page}.css", tuple(file_of(name, squad, shared) for name in COMPONENTS if name in names)
        )
        for page, names in PAGES.items()
    }


class BundleFinder(BaseFinder):
    """A static files finder that knows the bundles and nothing else."""

    def __init__(self, app_names: Any = None, *args: Any, **kwargs: Any) -> None:
        self.folder = Path(settings.VAR_DIR) / "stylesheets"
        self.storage = FileSystemStorage(location=self.folder)
        super().__init__(*args, **kwargs)

    def check(self, **kwargs: Any) -> list[Any]:
        """Nothing can be configured wrongly here; a missing part fails when a bundle is made."""
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """Where the bundle with this address stands, made fresh; nothing for any other path."""
        found = [str(bundle.write(self.folder)) for bundle in bundles().values() if bundle.address == path]
        return found if find_all else next(iter(found), [])

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, FileSystemStorage]]:
        """Every bundle, for ``collectstatic``."""
        for bundle in bundles().values():
            bundle.write(self.folder)
            if not utils.matches_patterns(bundle.address, list(ignore_patterns or [])):
                yield bundle.address, self.storage
