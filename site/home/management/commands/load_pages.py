"""`load_pages`: the first public pages in every language, as translations of each other."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from home import starter


class Command(BaseCommand):
    """Makes the pages of the languages that have none; an editor's pages are left alone."""

    help = "Make the start page and the information pages of each language that has none yet."

    def handle(self, *args: Any, **options: Any) -> None:
        """The language of the site comes first: the site starts at its start page."""
        languages = sorted((code for code, _name in settings.LANGUAGES), key=settings.LANGUAGE_CODE.__ne__)
        for language in languages:
            made = starter.load(language)
            if options["verbosity"]:
                self.stdout.write(f"{language}: {made} pages made" if made else f"{language}: kept as it is")
