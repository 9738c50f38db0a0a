"""`load_words`: the first list of hard words in each language, for editors to keep."""

from typing import Any

from django.core.management.base import BaseCommand

from accessibility.packages.hard_words import load_starter


class Command(BaseCommand):
    """Makes what is not there and renews what nobody changed; an editor's word is left alone."""

    help = "Load the starter list of hard words with their explanations."

    def handle(self, *args: Any, **options: Any) -> None:
        """Says for each language what was done."""
        for language, (put, left) in load_starter().items():
            if options["verbosity"]:
                self.stdout.write(f"{language}: {put} hard words made or renewed, {left} left as they are")
