"""Stamps: a text in the cache that moves when some rows change, and what is kept as long as it stands.

What is made of rows is kept together with the stamp that stood before they were read, and is used only while that is
still the stamp. The stamp is in the cache of pages, so that processes which share a cache see a change at their next
request.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Hashable
from typing import Any

from django.core.cache import caches
from django.db import connection, transaction
from django.utils.connection import ConnectionProxy

cache = ConnectionProxy(caches, "pages")  # only saves work: where it fails, all is made anew
MOST = 1000  # values kept of one stamp in a process


class Stamp:
    """The stamp called `key`, and the values of this process that hold under it; for values that anybody may see."""

    def __init__(self, key: str) -> None:
        """`key` is its place in the cache."""
        self.key = key
        self._kept: dict[Hashable, tuple[str, Any]] = {}

    def now(self) -> str:
        """Names the state of the rows. Read it before them, so that a slow reader cannot keep old ones."""
        return str(cache.get_or_set(self.key, lambda: uuid.uuid4().hex, None))

    def renew(self, **_: Any) -> None:
        """Makes what is kept old: at once for this transaction, and again when others can see the change."""
        cache.delete(self.key)
        transaction.on_commit(lambda: cache.delete(self.key))

    def keep[T](self, name: Hashable, make: Callable[[], T]) -> T:
        """What `make` returned under the present stamp, made once a process.

        Inside a transaction it is made each time: what is read there may never come true.
        """
        if connection.in_atomic_block:
            return make()
        stamp = self.now()
        kept = self._kept.get(name)
        if kept is not None and kept[0] == stamp:
            return kept[1]  # type: ignore[no-any-return]
        value = make()
        if len(self._kept) >= MOST:
            self._kept.clear()
        self._kept[name] = (stamp, value)
        return value
