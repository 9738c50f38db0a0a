"""Cache versions: a text in the cache that is new after some rows changed, and what is cached as long as it is not.

What is made of rows is cached in the process together with the version that was read before the rows, and is used only
while that is still the version. The version is in the cache of pages, so that processes which share a cache see a
change at their next request. In the lowest package, since all of them cache by it.
"""

import uuid
from collections.abc import Callable, Hashable
from typing import Any

from django.core.cache import caches
from django.db import connection, transaction
from django.utils.connection import ConnectionProxy

cache = ConnectionProxy(caches, "pages")  # only saves work: where it fails, all is made anew
MOST = (
    1000  # values cached under one version in a process: a stranger may ask under ever new ports of our name
)


class CacheVersion:
    """The cache version called `key`, and the values of this process that are valid under it; anybody may see them."""

    def __init__(self, key: str) -> None:
        """`key` is its place in the cache."""
        self.key = key
        self._values: dict[Hashable, tuple[str, Any]] = {}

    def now(self) -> str:
        """Names the state of the rows. Read it before them, so that a slow reader cannot cache old ones."""
        return str(cache.get_or_set(self.key, lambda: uuid.uuid4().hex, None))

    def renew(self, **_: Any) -> None:
        """Ends what is cached: at once for this transaction, and again when others can see the change."""
        cache.delete(self.key)
        transaction.on_commit(lambda: cache.delete(self.key))

    def cached[T](self, name: Hashable, make: Callable[[], T], version: str = "") -> T:
        """What `make` returned under the present version, made once a process; `version` where the caller has read it.

        Inside a transaction it is made each time: what is read there may never come true.
        """
        if in_transaction():
            return make()
        version = version or self.now()
        stored = self._values.get(name)
        if stored is not None and stored[0] == version:
            return stored[1]  # type: ignore[no-any-return]
        value = make()
        if len(self._values) >= MOST:
            self._values.clear()
        self._values[name] = (version, value)
        return value


# All that the public may read; `squad.cache_version` renews it with every change of a page, help service or setting.
CONTENT = CacheVersion("squad:content-cache-version")


def in_transaction() -> bool:
    """Whether what is read now may be taken back."""
    return connection.in_atomic_block
