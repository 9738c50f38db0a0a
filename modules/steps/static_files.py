"""Gives browsers the styles and scripts of the kinds of steps, and nothing else of their folders."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from django.contrib.staticfiles import utils
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

from modules.steps.folders import ADDRESS, FOLDER, kind_folders

SERVED: Final = (".css", ".js")


class _Storage(FileSystemStorage):
    """The folders of the kinds; what is collected from it goes below the prefix."""

    prefix = ADDRESS


class KindFinder(BaseFinder):
    """A static files finder: `modules/steps/poll/script.js` has that address, a template or a block has none."""

    def __init__(self, app_names: Any = None, *args: Any, **kwargs: Any) -> None:
        self.storage = _Storage(location=FOLDER)
        super().__init__(*args, **kwargs)

    def check(self, **kwargs: Any) -> list[Any]:
        """Nothing can be configured wrongly here."""
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """Where the file with this address lies; an empty list for any other path."""
        found = [str(FOLDER / name) for name in self._names() if f"{ADDRESS}/{name}" == path]
        return found if find_all else next(iter(found), [])

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, FileSystemStorage]]:
        """Every file, for ``collectstatic``: its path in the storage, whose prefix makes it an address."""
        for name in self._names():
            if not utils.matches_patterns(name, list(ignore_patterns or [])):
                yield name, self.storage

    def _names(self) -> Iterator[str]:
        for folder in kind_folders():
            for path in sorted(folder.iterdir()):
                if path.suffix in SERVED:
                    yield f"{folder.name}/{path.name}"
