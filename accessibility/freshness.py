"""Which adapted steps have fallen behind the step that they replace."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from django.utils.translation import gettext_lazy as _

from accessibility.sources import Source


class Reason(Enum):
    """Why an adapted step needs an editor."""

    CHANGED = "changed"
    GONE = "gone"

    @property
    def words(self) -> str:
        """The reason as an editor reads it, with what to do."""
        words = {
            Reason.CHANGED: _("The general step changed. Compare both, and tick “I compared it”."),
            Reason.GONE: _(
                "The module no longer has this step, so nobody sees the adapted one. Choose another step or delete it."
            ),
        }
        return str(words[self])


@dataclass(frozen=True)
class Behind:
    """An adapted step that fell behind: the id of what it replaces, its own title, and why."""

    step_id: str
    title: str
    reason: Reason


def behind(
    adapted: Iterable[tuple[str, str]], marks: Mapping[str, str], sources: Mapping[str, Source]
) -> list[Behind]:
    """Those of `adapted` (step id, title) whose source is gone, or says something else than its mark remembers."""
    found = []
    for step_id, title in adapted:
        source = sources.get(step_id)
        if source is None:
            found.append(Behind(step_id, title, Reason.GONE))
        elif marks.get(step_id) != source.fingerprint:
            found.append(Behind(step_id, title, Reason.CHANGED))
    return found
