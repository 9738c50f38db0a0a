"""`messages update` gathers the screens' words, `check` refuses gaps, `compile` makes them readable."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from squad import message_catalogs


class Command(BaseCommand):
    """Keeps the catalogues in locale/ complete."""

    help = "Update, check or compile the screens' words in every language."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One word says what to do."""
        parser.add_argument("what", choices=["update", "check", "compile"])

    def handle(self, *args: Any, **options: Any) -> None:
        """Does it for each language of the settings."""
        languages = [code for code, _name in settings.LANGUAGES]
        if options["what"] == "update":
            for language in languages:
                message_catalogs.update(language)
        elif options["what"] == "compile":
            for language in languages:
                message_catalogs.compile_catalog(language)
        else:
            found = [problem for language in languages for problem in message_catalogs.problems(language)]
            if found:
                raise CommandError("\n".join(found))
