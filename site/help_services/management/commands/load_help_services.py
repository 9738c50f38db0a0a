"""`load_help_services`: the first list of help services, for editors to check and keep."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from help_services import starter


class Command(BaseCommand):
    """Fills the lists that are empty; a list that an editor has is left alone."""

    help = "Fill the list of help services of each language that has none yet."

    def handle(self, *args: Any, **options: Any) -> None:
        """Says for each language how many entries were made."""
        for language, _name in settings.LANGUAGES:
            made = starter.load(language)
            if options["verbosity"]:
                self.stdout.write(
                    f"{language}: {made} help services made" if made else f"{language}: kept as it is"
                )
