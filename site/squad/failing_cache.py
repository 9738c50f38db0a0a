"""Two policies for a cache that cannot be reached: refuse, or go on without it.

`default` is strict: allauth's limits, codes that were used and reports of a day rest on it. A failure there is
`CacheUnavailable`, which becomes a page that says so (`squad.cache_refusal`); nobody is let in uncounted.
`pages` only saves work: a failure there is a miss. After one the cache is left alone for `REST` seconds, so that a page
which looks ten times does not wait ten times. A deletion that failed is made up for (`squad.cache_deletions`), or a
cache that comes back would show what an editor has changed since.
"""

import logging
import time
from collections.abc import Callable, Iterable
from typing import Any, ClassVar, Final

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.core.cache.backends.locmem import LocMemCache

from squad import cache_deletions
from squad.file_cache import FileCache

logger = logging.getLogger("squad.cache")
REST: Final = 5.0  # seconds without asking after a failure, in each process

_rests_until: dict[str, float] = {}  # by the class and the place of the cache, for all threads of the process


class CacheUnavailable(Exception):
    """The cache that limits rest on does not answer: what depends on it has to be refused."""


class _Guarded(BaseCache):
    """Sends every operation of a cache through `_try`, with what it returns where the cache fails."""

    # a full or read-only disk, a server that is gone
    failures: ClassVar[tuple[type[Exception], ...]] = (OSError,)

    def _try[T](self, operate: Callable[[], T], missing: T) -> T:
        raise NotImplementedError

    def _try_delete[T](self, operate: Callable[[], T], missing: T, keys: list[str], version: int | None) -> T:
        return self._try(operate, missing)

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        return self._try(lambda: super(_Guarded, self).get(key, default, version), default)

    def get_many(self, keys: Iterable[str], version: int | None = None) -> dict[str, Any]:
        return self._try(lambda: super(_Guarded, self).get_many(keys, version), {})

    def has_key(self, key: str, version: int | None = None) -> bool:
        return self._try(lambda: super(_Guarded, self).has_key(key, version), False)

    def add(self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        return self._try(lambda: super(_Guarded, self).add(key, value, timeout, version), False)

    def set(self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> None:
        self._try(lambda: super(_Guarded, self).set(key, value, timeout, version), None)

    def set_many(self, data: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> list[Any]:
        return self._try(lambda: super(_Guarded, self).set_many(data, timeout, version), list(data))

    def touch(self, key: str, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        return self._try(lambda: super(_Guarded, self).touch(key, timeout, version), False)

    def incr(self, key: str, delta: int = 1, version: int | None = None) -> int:
        return self._try(lambda: super(_Guarded, self).incr(key, delta, version), delta)

    def delete(self, key: str, version: int | None = None) -> bool:
        return self._try_delete(lambda: super(_Guarded, self).delete(key, version), False, [key], version)

    def delete_many(self, keys: Iterable[str], version: int | None = None) -> None:
        found = list(keys)
        self._try_delete(lambda: super(_Guarded, self).delete_many(found, version), None, found, version)

    def clear(self) -> Any:
        return self._try(super().clear, None)


class StrictCache(_Guarded):
    """A cache whose failure is `CacheUnavailable`, whatever the backend calls it."""

    def _try[T](self, operate: Callable[[], T], missing: T) -> T:
        try:
            return operate()
        except self.failures as failure:
            raise CacheUnavailable(f"{type(failure).__name__}: {failure}") from failure


class MissingCache(_Guarded):
    """A cache whose failure is a miss, logged once a rest."""

    place: str

    def __init__(self, place: Any, params: dict[str, Any]) -> None:
        super().__init__(place, params)  # type: ignore[call-arg]
        self.place = f"{type(self).__name__}:{place}"

    def _try[T](self, operate: Callable[[], T], missing: T) -> T:
        if time.monotonic() < _rests_until.get(self.place, 0):
            return missing
        try:
            cache_deletions.make_up(super(_Guarded, self).delete_many)
            return operate()
        except self.failures as failure:
            self._rest(failure)
            return missing

    def _try_delete[T](self, operate: Callable[[], T], missing: T, keys: list[str], version: int | None) -> T:
        try:
            return operate()  # also while it rests: what others read must not stay
        except self.failures as failure:
            self._rest(failure)
            cache_deletions.remember(keys, version)
            return missing

    def _rest(self, failure: Exception) -> None:
        if time.monotonic() >= _rests_until.get(self.place, 0):
            logger.error("The cache of pages failed (%s): going on without it.", type(failure).__name__)
        _rests_until[self.place] = time.monotonic() + REST


class StrictFileCache(StrictCache, FileCache):
    """Limits in files."""


class MissingFileCache(MissingCache, FileCache):
    """Pages in files."""


class StrictLocMemCache(StrictCache, LocMemCache):
    """Limits of one process, for tests."""


class MissingLocMemCache(MissingCache, LocMemCache):
    """Pages of one process, for tests."""
