"""What goes live on its day: one that is refused says so in its history and by mail, and keeps no other waiting.

Wagtail's own command stops at the first revision that cannot be published, and tries that one again for ever.
"""

import logging
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail import hooks
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.log_actions import LogActionRegistry, LogFormatter, log
from wagtail.models import Revision

from registration.mails import write_to

logger = logging.getLogger("squad.scheduled")
REFUSED = "squad.not_on_its_day"
MAIL = "not_on_its_day"


def publish_due(now: datetime) -> None:
    """Publishes each revision whose day has come, then does what else Wagtail's command does (the end of a page).

    One that is refused loses its day and waits as a draft, and whoever wrote it gets a mail with the reasons, in her
    language; any other error is logged and stays due, and the command, which comes after all others, raises it.
    """
    for revision in Revision.objects.filter(approved_go_live_at__lt=now).order_by(
        "approved_go_live_at", "pk"
    ):
        try:
            with override(_language(revision)), transaction.atomic():
                revision.publish(log_action="wagtail.publish.scheduled")
        except ValidationError as refused:
            _take_its_day(revision, refused.messages, now)
        except Exception:
            logger.exception("A scheduled revision could not be published")
    call_command("publish_scheduled")


@transaction.atomic
def _take_its_day(revision: Revision, problems: list[str], now: datetime) -> None:
    revision.approved_go_live_at = None
    revision.save(update_fields=["approved_go_live_at"])
    log(revision.content_object, REFUSED, revision=revision, data={"problems": problems})
    if revision.user is None or not revision.user.is_active:
        return
    address = AdminURLFinder().get_edit_url(revision.content_object)
    write_to(
        revision.user,
        MAIL,
        now,
        title=revision.object_str,
        problems=problems,
        edit_page=f"{settings.SITE_URL}{address}" if address else "",
    )


def _language(revision: Revision) -> str:
    """The language in which whoever wrote it reads why it is refused."""
    return str(revision.user.language if revision.user else settings.LANGUAGE_CODE)


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
