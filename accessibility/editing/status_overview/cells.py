"""The state of a module in one language and version, and what needs an editor: words and icons."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from accessibility.gate.finding_facts import StoredFindings
from accessibility.models import Adaptation
from modules.models import ModulePage
from modules.translation.progress import Progress


class PublishState(Enum):
    """Whether a page or version is live, and what waits; words and an icon, so that no colour has to say it."""

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
        """The name of an icon of Wagtail's own set."""
        return _ICONS[self]


_WORDS = {
    PublishState.LIVE: _("Live"),
    PublishState.CHANGED: _("Live, with changes that are not live yet"),
    PublishState.SCHEDULED: _("Waits for its day"),
    PublishState.DRAFT: _("Draft, not live"),
    PublishState.MENDED: _("Off, being mended"),
    PublishState.MISSING: _("Not there yet"),
    PublishState.GENERAL: _("Not adapted: the general version is shown"),
}
_ICONS = {
    PublishState.LIVE: "success",
    PublishState.CHANGED: "edit",
    PublishState.SCHEDULED: "calendar",
    PublishState.DRAFT: "draft",
    PublishState.MENDED: "warning",
    PublishState.MISSING: "cross",
    PublishState.GENERAL: "minus",
}


@dataclass(frozen=True)
class Cell:
    """One module in one language and version: its state, when it goes live, and what asks for an editor.

    `pending` says that it was not looked at yet since something changed.
    """

    state: PublishState
    instance: ModulePage | Adaptation | None = None
    goes_live: datetime | None = None
    behind: int = 0
    awaited: int = 0
    problems: list[str] = field(default_factory=list)
    progress: Progress = field(default_factory=Progress)
    found: StoredFindings = field(default_factory=StoredFindings)
    pending: bool = False

    @property
    def needs_work(self) -> bool:
        """Whether somebody has to do something: a draft or a version that nobody made is no fault."""
        asks = self.behind or self.problems or self.progress.asks or self.found.blocking
        return bool(asks or self.state in (PublishState.MISSING, PublishState.MENDED))


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

    @property
    def pending(self) -> bool:
        """Whether one of its cells was not looked at yet."""
        return any(cell.pending for cell in self.cells)
