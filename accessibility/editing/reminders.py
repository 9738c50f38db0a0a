"""What waits for an editor of the modules, on the start page of the admin."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import ngettext
from wagtail.admin.ui.components import Component

from accessibility.editing.status_overview.page import (
    AWAITED,
    BEHIND,
    MISSING,
    PERMISSION,
    TO_DO,
    TO_LOOK_AT,
)
from accessibility.editing.status_overview.totals import Totals, totals
from accessibility.models import Override

AGREE = "accessibility.agree_override"


class StatusReminder(Component):
    """How many modules need somebody and for what; `waits` is False only where everything was looked at and is well."""

    order = 10
    template_name = "accessibility/status_reminder.html"

    def __init__(self) -> None:
        """Asks for the numbers."""
        self.totals = totals()
        self.waits = bool(self.totals.modules or self.totals.pending)

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The number, what it is made of, and the page that shows which."""
        return {
            "number": self.totals.modules,
            "pending": self.totals.pending,
            "parts": _parts(self.totals),
            "url": reverse("modules_state"),
            "to_do": TO_DO,
        }


def _parts(found: Totals) -> list[str]:
    """What asks for an editor in all modules together, a sentence for each kind of it."""
    totals = (
        (found.behind, BEHIND),
        (found.awaited, AWAITED),
        (found.missing, MISSING),
        (found.to_look_at, TO_LOOK_AT),
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
