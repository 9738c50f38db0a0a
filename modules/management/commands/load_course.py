"""`script/manage load_course` makes the pages of the professionals' course from the starter text."""

from typing import Any

from django.core.management.base import BaseCommand

from modules.packages.course import load


class Command(BaseCommand):
    """Makes and publishes the course with its parts, as translations of each other; safe to repeat."""

    help = "Make the course from modules/starter/course. What an editor changed is left alone, and named."

    def handle(self, *args: Any, **options: Any) -> None:
        """Says what became of each page in each language."""
        for outcome in load():
            if options["verbosity"]:
                self.stdout.write("\n".join(outcome.lines()))
