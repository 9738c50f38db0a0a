"""`script/manage import_module F.zip` takes in a content package."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from modules.packages.load import load_path
from modules.packages.refusal import PackageRefused


class Command(BaseCommand):
    """Puts a module with its languages, versions and media into the site, or leaves the site as it was."""

    help = (
        "Take in a content package: a zip, or a folder in the same layout. What an editor changed stays hers."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One package."""
        parser.add_argument("package", type=Path, help="the zip, or the folder")

    def handle(self, *args: Any, **options: Any) -> None:
        """Says what became of each language and version, and what was kept as an editor has it."""
        path: Path = options["package"]
        if not path.exists():
            raise CommandError(f"There is no {path}.")
        try:
            outcomes = load_path(path)
        except PackageRefused as refused:
            raise CommandError(f"Refused, nothing was taken in. {refused}") from refused
        for outcome in outcomes:
            self.stdout.write("\n".join(outcome.lines()))
