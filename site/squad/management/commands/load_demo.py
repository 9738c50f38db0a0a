"""`script/manage load_demo` makes the demo accounts and what they would have lived; in development only."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from squad import demo


class Command(BaseCommand):
    """Loads demo accounts, registrations and reports once."""

    help = "Make the demo accounts, 85 registrations and 600 reports. Refused outside development."

    def handle(self, *args: Any, **options: Any) -> None:
        """Says what was made."""
        try:
            made = demo.load(timezone.now())
        except demo.NotHere as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write("demo: " + ", ".join(f"{number} {what}" for what, number in made.items()))
