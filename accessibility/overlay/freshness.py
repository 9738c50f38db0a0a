"""Whether an adapted step still fits: against its general step, and against that step where it was first written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from django.utils.translation import gettext_lazy as _

from accessibility.overlay.sources import Source

CONFIRM, TAKE_OVER = "confirm", "take_over"  # what an editor answers about a step that changed


class Reason(Enum):
    """Why an adapted step needs an editor."""

    CHANGED = "changed"
    AWAITED = "awaited"
    GONE = "gone"

    @property
    def words(self) -> str:
        """The reason as an editor reads it, with what to do."""
        words = {
            Reason.CHANGED: _(
                "The general step changed. Compare both below; then choose in the step that it fits, or take over what "
                "changed."
            ),
            Reason.AWAITED: _(
                "The source has moved on: the step changed in the language in which the module was first written, and "
                "its translation is awaited. Nothing is wrong here yet."
            ),
            Reason.GONE: _(
                "The module no longer has this step, so nobody sees the adapted one. Choose another step or delete it."
            ),
        }
        return str(words[self])


@dataclass(frozen=True)
class Fingerprints:
    """The fingerprints that an adapted step remembers: of its general step, and of that step in the first language.

    The second is empty where the module was first written in this very language, or where nobody knows.
    """

    own: str = ""
    first: str = ""


@dataclass(frozen=True)
class Behind:
    """An adapted step that needs an editor: the id of the general step, its title, and why."""

    step_id: str
    title: str
    reason: Reason

    @property
    def is_changed(self) -> bool:
        """Whether the general step says something else in this language."""
        return self.reason is Reason.CHANGED


def reason_of(fingerprints: Fingerprints, own: Source | None, first: Source | None) -> Reason | None:
    """Why an adapted step with these fingerprints needs an editor, now that its sources are these; None when it fits.

    A change in its own language counts more than one in the first: who compares the one has the other before her.
    """
    if own is None:
        return Reason.GONE
    if fingerprints.own != own.fingerprint:
        return Reason.CHANGED
    if fingerprints.first and first is not None and fingerprints.first != first.fingerprint:
        return Reason.AWAITED
    return None


def behind(
    adapted: Iterable[tuple[str, str]],
    fingerprints: Mapping[str, Fingerprints],
    own: Mapping[str, Source],
    first: Mapping[str, Source],
) -> list[Behind]:
    """Those of `adapted` (step id, title) that need an editor."""
    found = []
    for step_id, title in adapted:
        reason = reason_of(fingerprints.get(step_id, Fingerprints()), own.get(step_id), first.get(step_id))
        if reason is not None:
            found.append(Behind(step_id, title, reason))
    return found
