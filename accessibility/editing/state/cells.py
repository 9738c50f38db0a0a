"""Where a module stands in one language and version, and what asks for an editor: words and signs."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from accessibility.models import Adaptation
from modules.models import ModulePage
from modules.translation.progress import Progress


class State(Enum):
    """Where a version stands; the words stand beside the sign, so that no colour has to say it."""

    LIVE = "live"
    CHANGED = "changed"
    SCHEDULED = "scheduled"
    DRAFT = "draft"
    MENDED = "mended"
    MISSING = "missing"
    GENERAL = "general"

    @property
    def words(self) -> str:
        """The state as an editor reads it."""
        return str(_WORDS[self])

    @property
    def icon(self) -> str:
        """A sign of Wagtail's own set."""
        return _ICONS[self]


_WORDS = {
    State.LIVE: _("Live"),
    State.CHANGED: _("Live, with changes that are not live yet"),
    State.SCHEDULED: _("Waits for its day"),
    State.DRAFT: _("Draft, not live"),
    State.MENDED: _("Off, being mended"),
    State.MISSING: _("Not there yet"),
    State.GENERAL: _("Not adapted: the general version is shown"),
}
_ICONS = {
    State.LIVE: "success",
    State.CHANGED: "edit",
    State.SCHEDULED: "calendar",
    State.DRAFT: "draft",
    State.MENDED: "warning",
    State.MISSING: "cross",
    State.GENERAL: "minus",
}


@dataclass(frozen=True)
class Cell:
    """One module in one language and version: its state, when it goes live, and what asks for an editor."""

    state: State
    instance: ModulePage | Adaptation | None = None
    goes_live: datetime | None = None
    behind: int = 0
    awaited: int = 0
    problems: list[str] = field(default_factory=list)
    progress: Progress = field(default_factory=Progress)

    @property
    def needs_work(self) -> bool:
        """Whether somebody has to do something: a draft or a version that nobody made is no fault."""
        asks = self.behind or self.problems or self.progress.asks
        return bool(asks or self.state in (State.MISSING, State.MENDED))


@dataclass(frozen=True)
class Row:
    """A module in one language: the general version first, then one cell for each audience."""

    number: int
    title: str
    locale: Locale
    source: ModulePage
    cells: list[Cell]

    @property
    def needs_work(self) -> bool:
        """Whether one of its cells does."""
        return any(cell.needs_work for cell in self.cells)
