"""What goes live on its day: one that is refused says so in its history, and does not keep the others waiting.

Wagtail's own command stops at the first revision that cannot be published, and tries that one again for ever.
"""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter, log
from wagtail.models import Revision

logger = logging.getLogger("squad.scheduled")
REFUSED = "squad.not_on_its_day"


def publish_due(now: datetime) -> None:
    """Publishes each revision whose day has come, then does what else Wagtail's command does (the end of a page).

    One that is refused loses its day and waits for an editor as a draft; any other error is logged and stays due, and
    the command, which comes after all others are live, raises it.
    """
    for revision in Revision.objects.filter(approved_go_live_at__lt=now).order_by(
        "approved_go_live_at", "pk"
    ):
        try:
            with transaction.atomic():
                revision.publish(log_action="wagtail.publish.scheduled")
        except ValidationError as refused:
            _take_its_day(revision, refused.messages)
        except Exception:
            logger.exception("A scheduled revision could not be published")
    call_command("publish_scheduled")


@transaction.atomic
def _take_its_day(revision: Revision, problems: list[str]) -> None:
    revision.approved_go_live_at = None
    revision.save(update_fields=["approved_go_live_at"])
    log(revision.content_object, REFUSED, revision=revision, data={"problems": problems})


@hooks.register("register_log_actions")
def words_of_the_history(actions: LogActionRegistry) -> None:
    """How the history of a page says it."""

    @actions.register_action(REFUSED)
    class NotOnItsDay(LogFormatter):
        """Names what stopped it."""

        label = _("Not published on its day")

        def format_message(self, entry: Any) -> str:
            """The problems, as they were on that day."""
            return f"{_('Not published on its day')}: {' '.join(entry.data.get('problems', []))}"
