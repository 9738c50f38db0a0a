"""What moves when something that many pages share changes (a film, its words, a hard word): pages are kept under it."""

from __future__ import annotations

import uuid
from typing import Any, Final

from django.core.cache import cache
from django.db import transaction

STAMP: Final = "modules:films-stamp"


def stamp() -> str:
    """Names the state of all that pages share. Read it before the rows, so that a slow reader cannot keep old ones."""
    return str(cache.get_or_set(STAMP, lambda: uuid.uuid4().hex, None))


def forget(**_: Any) -> None:
    """Makes kept pages old: at once for this transaction, and again when others can see the change."""
    cache.delete(STAMP)
    transaction.on_commit(lambda: cache.delete(STAMP))
