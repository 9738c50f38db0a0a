"""How much waits for an editor in all modules together: a few numbers, the same as long as nothing changed."""

import hashlib
from dataclasses import dataclass
from typing import Final

from django.core.cache import caches
from django.utils import timezone
from django.utils.connection import ConnectionProxy

from accessibility.editing.status_overview.rows import audiences_and_rows, locales_with_modules
from accessibility.gate.finding_facts import code
from help_services.cache_version import in_transaction
from modules.models import InputVersion

cache = ConnectionProxy(caches, "pages")  # only saves work: where it fails, the numbers are added up anew
PATIENCE: Final = (
    0.3  # seconds that the start page of the admin looks at what changed, for each kind of facts
)


@dataclass(frozen=True)
class Totals:
    """Modules in a language that need somebody, and for what; `pending` are those not looked at yet."""

    modules: int = 0
    behind: int = 0
    awaited: int = 0
    missing: int = 0
    to_look_at: int = 0
    pending: int = 0


def totals() -> Totals:
    """The numbers now; three queries where nothing changed since they were added up."""
    key = f"accessibility:totals:{_version()}"
    cached: Totals | None = cache.get(key)
    if cached is None:
        cached = _added_up()
        if not cached.pending and not in_transaction():
            cache.set(key, cached, None)
    return cached


def _version() -> str:
    """A hash of all that the numbers are made of."""
    locales = [locale.pk for locale in locales_with_modules()]
    known = [timezone.localdate(), code(), locales, sorted(InputVersion.present().items())]
    return hashlib.sha256(repr(known).encode()).hexdigest()


def _added_up() -> Totals:
    rows = audiences_and_rows(seconds=PATIENCE)[1]
    cells = [cell for row in rows for cell in row.cells]
    return Totals(
        modules=sum(row.needs_work for row in rows),
        behind=sum(cell.behind for cell in cells),
        awaited=sum(cell.awaited for cell in cells),
        missing=sum(cell.progress.missing for cell in cells),
        to_look_at=sum(cell.progress.to_look_at for cell in cells),
        pending=sum(row.pending for row in rows),
    )
