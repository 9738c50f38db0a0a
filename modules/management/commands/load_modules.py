"""`script/manage load_modules` makes the module pages from the starter text."""

from typing import Any

from django.core.management.base import BaseCommand

from modules.packages.refusal import PackageRefused
from modules.packages.starter import load


class Command(BaseCommand):
    """Makes and publishes the modules with their versions, as translations of each other; safe to repeat."""

    help = "Make the modules from modules/starter. What an editor changed is left alone, and named."

    def handle(self, *args: Any, **options: Any) -> None:
        """Says what became of each module in each language and version, and lists what was left as it is, and why."""
        for outcome in load(left=self._left):
            if options["verbosity"]:
                self.stdout.write("\n".join(outcome.lines()))

    def _left(self, code: str, refused: PackageRefused) -> None:
        self.stderr.write(
            f"{code}: left as it is, because the new text does not fit what an editor changed:\n{refused}"
        )
