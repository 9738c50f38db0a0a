"""`script/manage load_starter` loads the starter content of every room, in the order in which they need it."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from squad.fallback.files import write_or_log
from squad.groups import ensure_groups

COMMANDS = ["load_help_services", "load_pages", "load_modules", "load_words", "load_course"]


class Command(BaseCommand):
    """Loads what a new site starts with; an editor's change is never overwritten."""

    help = "Load the starter content: help services, public pages, modules and their versions, hard words, the course."

    def handle(self, *args: Any, **options: Any) -> None:
        """Calls each room's own loader."""
        try:
            self._load(options["verbosity"])
        finally:
            write_or_log()  # help is there also where a module is refused

    def _load(self, verbosity: int) -> None:
        for command in COMMANDS:
            call_command(command, verbosity=verbosity, stdout=self.stdout)
        ensure_groups()  # the rights on pages hang on the tree, which may be new
