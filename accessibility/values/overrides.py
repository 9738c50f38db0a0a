"""An exception to a rule of the gate: asked by one, agreed by another, for 90 days. Pure: nothing asks a database."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Final

from django.utils.translation import gettext_lazy as _

LASTS: Final = timedelta(days=90)
REMINDED_BEFORE: Final = timedelta(days=14)


class OverrideState(Enum):
    """The state of an exception on a day."""

    ASKED = "asked"
    HOLDS = "holds"
    ENDS = "ends"  # holds, for two weeks more at most
    OVER = "over"

    @property
    def words(self) -> str:
        """The state as an editor reads it."""
        return str(_WORDS[self])


_WORDS: Final = {
    OverrideState.ASKED: _("Waits for a second person"),
    OverrideState.HOLDS: _("Holds"),
    OverrideState.ENDS: _("Ends within two weeks"),
    OverrideState.OVER: _("Over"),
}


@dataclass(frozen=True)
class OverriddenFinding:
    """One finding that an exception overrides: rule and fingerprint (`accessibility.gate.rule.Finding.fingerprint`)."""

    rule: int
    fingerprint: str


@dataclass(frozen=True)
class Term:
    """From when an exception holds; nobody has agreed to it as long as there is no day."""

    agreed: date | None

    @property
    def last(self) -> date | None:
        """The last day on which it holds."""
        return self.agreed + LASTS if self.agreed else None

    def state(self, today: date) -> OverrideState:
        """Its state on `today`."""
        if self.last is None:
            return OverrideState.ASKED
        if today > self.last:
            return OverrideState.OVER
        return OverrideState.ENDS if today >= self.last - REMINDED_BEFORE else OverrideState.HOLDS

    def holds(self, today: date) -> bool:
        """Whether it overrides its finding on `today`."""
        return self.state(today) in (OverrideState.HOLDS, OverrideState.ENDS)
