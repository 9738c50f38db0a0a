"""The first page of the admin: what waits for who signed in, and no counts of pages, images and documents."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from wagtail import hooks
from wagtail.admin.site_summary import SummaryItem
from wagtail.admin.ui.components import Component

LAST = 1000  # after the hooks of all rooms
KEEPS_MODULES = "accessibility.view_adaptation"


class NothingWaits(Component):
    """Says so, where no panel of a room has anything to do for her."""

    order = 10
    template_name = "squad/nothing_waits.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The page that shows every module."""
        return {"url": reverse("modules_state")}


@hooks.register("construct_homepage_summary_items", order=LAST)
def without_counts(request: HttpRequest, items: list[SummaryItem]) -> None:
    """The number of pages, images and documents asks nothing of anybody."""
    items.clear()


@hooks.register("construct_homepage_panels", order=LAST)
def say_that_nothing_waits(request: HttpRequest, panels: list[Component]) -> None:
    """Takes the place of the panels that have nothing to do, where that is so of all of them."""
    if request.user.has_perm(KEEPS_MODULES) and not any(getattr(panel, "waits", False) for panel in panels):
        panels[:] = [panel for panel in panels if not hasattr(panel, "waits")]
        panels.append(NothingWaits())
