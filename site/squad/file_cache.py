"""Django's cache in files, as a site that lasts needs it: what has ended goes, and what has not stays.

Django's own leaves a file that has ended until somebody asks for it, and throws away a third of all at random above
300, counters of limits and codes that were used among them.
"""

from contextlib import suppress
from datetime import datetime
from typing import Any, Final

from django.core.cache import caches
from django.core.cache.backends.filebased import FileBasedCache

MOST: Final = (
    5000  # all pages and their parts in three languages are some hundred; listing so many takes milliseconds
)


class FileCache(FileBasedCache):
    """The cache of a machine: shared by its processes."""

    def __init__(self, folder: str, params: dict[str, Any]) -> None:
        options = {"MAX_ENTRIES": MOST, **params.get("OPTIONS", {})}
        super().__init__(folder, {**params, "OPTIONS": options})

    def _createdir(self) -> None:
        """Makes the folder; on a full or read-only disk the writing that follows fails, and never the reading."""
        with suppress(OSError):
            super()._createdir()  # type: ignore[misc]

    def forget_ended(self) -> int:
        """Removes each file whose time is over; returns how many."""
        gone = 0
        for name in self._files():
            try:
                with open(name, "rb") as file:  # Django deletes it while it looks
                    gone += self._is_expired(file)  # type: ignore[attr-defined]
            except FileNotFoundError:
                continue
        return gone

    def _files(self) -> list[str]:
        found: list[str] = self._list_cache_files()  # type: ignore[attr-defined]
        return found

    def _cull(self) -> None:
        if len(self._files()) >= self._max_entries:
            self.forget_ended()
        super()._cull()  # type: ignore[misc]


def forget_ended(now: datetime) -> None:
    """For `tick`: removes what has ended from the caches in files; other caches do so themselves."""
    for alias in caches:
        found = caches[alias]
        if isinstance(found, FileCache):
            found.forget_ended()
