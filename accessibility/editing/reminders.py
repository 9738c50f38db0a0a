"""What waits for an editor of the modules, on the start page of the admin."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import ngettext
from wagtail.admin.ui.components import Component

from accessibility.editing.status_overview.cells import Row
from accessibility.editing.status_overview.finding_counts import cached_counts
from accessibility.editing.status_overview.page import (
    AWAITED,
    BEHIND,
    MISSING,
    PERMISSION,
    TO_DO,
    TO_LOOK_AT,
    needs_somebody,
)
from accessibility.editing.status_overview.rows import audiences_and_rows
from accessibility.models import Override

AGREE = "accessibility.agree_override"


class StatusReminder(Component):
    """How many modules need somebody and for what; `waits` is False only where everything was looked at and is well."""

    order = 10
    template_name = "accessibility/status_reminder.html"

    def __init__(self) -> None:
        """Looks at every module. What the rules find is used where it was looked at since the last change: looking
        takes more than a second.
        """
        found = cached_counts()
        self.rows = audiences_and_rows()[1]
        self.number = sum(needs_somebody(row, found or {}) for row in self.rows)
        self.waits = bool(self.number) or found is None

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The number, what it is made of, and the page that shows which."""
        return {
            "number": self.number,
            "parts": _parts(self.rows),
            "url": reverse("modules_state"),
            "to_do": TO_DO,
        }


def _parts(rows: list[Row]) -> list[str]:
    """What asks for an editor in all rows together, a sentence for each kind of it."""
    cells = [cell for row in rows for cell in row.cells]
    totals = (
        (sum(cell.behind for cell in cells), BEHIND),
        (sum(cell.awaited for cell in cells), AWAITED),
        (sum(cell.progress.missing for cell in cells), MISSING),
        (sum(cell.progress.to_look_at for cell in cells), TO_LOOK_AT),
    )
    return [str(words % {"n": number}) for number, words in totals if number]


class OverridesReminder(Component):
    """How many exceptions wait for a second person."""

    order = 20
    waits = True
    template_name = "accessibility/overrides_reminder.html"

    def __init__(self, number: int) -> None:
        """`number` of them, one or more."""
        self.number = number

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The number in words, and the list."""
        words = ngettext(
            "%(n)s exception waits for a second person.",
            "%(n)s exceptions wait for a second person.",
            self.number,
        )
        return {
            "words": words % {"n": self.number},
            "url": reverse("wagtailsnippets_accessibility_override:list"),
        }


def remind(request: HttpRequest, panels: list[Component]) -> None:
    """Adds what waits for those who can do something about it."""
    if request.user.has_perm(PERMISSION):
        panels.append(StatusReminder())
    if request.user.has_perm(AGREE) and (number := Override.objects.filter(agreed_on=None).count()):
        panels.append(OverridesReminder(number))
