"""`script/manage export_module SLUG --to F.zip` writes a module as a content package."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from modules.packages.refusal import CannotTravel
from modules.packages.write import NoSuchModule, gather, write_zip


class Command(BaseCommand):
    """Writes what is live of a module: its languages, versions and media, as readable text and files."""

    help = "Write a module as a content package. The same content gives the same bytes."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which module, and where to."""
        parser.add_argument("module", help="its code, or its slug in any language")
        parser.add_argument("--to", type=Path, required=True, help="the zip to write")

    def handle(self, *args: Any, **options: Any) -> None:
        """Says how many files were written, and what was left out."""
        try:
            module, files = gather(options["module"])
        except (NoSuchModule, CannotTravel) as problem:
            raise CommandError(str(problem)) from problem
        write_zip(files, options["to"])
        languages = ", ".join(module.pages)
        self.stdout.write(f"{module.code}: {len(files)} files in {languages}, written to {options['to']}")
        for line in module.left_out:
            self.stdout.write(f"  left out: {line}")
