"""Publishing many pages at once: what may go live does, and each page that may not is named, with why."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction
from wagtail.models import Page

NAMED = 3  # how many reasons of one page are told: the others stand on the page where it is written
Refused = list[tuple[Page, list[str]]]


@hooks.register("register_bulk_action", order=100)  # after Wagtail's own, whose place it takes
class PublishWhatMay(PublishBulkAction):
    """Publishes each page by itself: one that is refused holds no other up."""

    def get_execution_context(self) -> dict[str, Any]:
        """Gives a list along in which the refused are named."""
        self.refused: Refused = []
        return {**super().get_execution_context(), "refused": self.refused}

    @classmethod
    def execute_action(
        cls, objects: Any, include_descendants: bool = False, user: Any = None, **more: Any
    ) -> tuple[int, int]:
        """How many pages went live, and how many below them; `refused` takes the others, each with its reasons."""
        refused = more.get("refused", [])
        above = below = 0
        for page in objects:
            above += _publish(page, user, refused)
            for draft in _drafts_below(page, user) if include_descendants else ():
                below += _publish(draft, user, refused)
        return above, below

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str | None:
        """What went live, where anything did; before it, what did not."""
        for page, reasons in self.refused:
            messages.error(self.request, _words(page, reasons))
        if not num_parent_objects and not num_child_objects:
            return None
        words: str = super().get_success_message(num_parent_objects, num_child_objects)
        return words


def _publish(page: Page, user: Any, refused: Refused) -> int:
    """One when it went live; none, and its reasons in `refused`, when it may not."""
    try:
        with transaction.atomic():
            revision = page.get_latest_revision() or page.specific.save_revision(user=user)
            revision.publish(user=user)
    except ValidationError as error:
        refused.append((page, [str(words) for words in error.messages]))
        return 0
    return 1


def _drafts_below(page: Page, user: Any) -> Iterable[Page]:
    drafts = page.get_descendants().not_live().defer_streamfields().specific()
    return (one for one in drafts if user is None or one.permissions_for_user(user).can_publish())


def _words(page: Page, reasons: list[str]) -> Any:
    """`“Trust” is not published. Why. Mend it.`, with the way to its form."""
    more = len(reasons) - NAMED
    told = [*reasons[:NAMED], *([_("And %(number)s more.") % {"number": more}] if more > 0 else [])]
    return format_html(
        '{} {} <a href="{}">{}</a>',
        _("“%(page)s” is not published.") % {"page": page.specific_deferred.get_admin_display_title()},
        " ".join(told),
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        _("Open it to mend it"),
    )
