"""`script/manage tick` does all that is due; a timer runs it each minute."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from squad.tick import tick


class Command(BaseCommand):
    """Does what is due, once."""

    help = (
        "Send mails, publish scheduled pages, forget what is old, note overdue help data. Safe to run twice."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Ends with an error when a part failed, after all the others ran."""
        if failed := tick(timezone.now()):
            raise CommandError("Failed, and logged: " + ", ".join(failed))
