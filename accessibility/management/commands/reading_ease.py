"""`reading_ease`: how easy everything reads that girls hear, see or hold; ends badly where a text misses the goal."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from accessibility.versions.live_texts import of_pages
from accessibility.words.girls_texts import of_files
from accessibility.words.reading_ease_table import in_document, measure, missed, table


class Command(BaseCommand):
    """Measures step by step and prints a table."""

    help = "Measure what girls hear, see or hold: 80 or easier, 10 words a sentence, none over 15; a version 90, 8, 12."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What to read, and what to do with the table."""
        parser.add_argument("--live", action="store_true", help="the live pages instead of the starter files")
        parser.add_argument("--write", metavar="FILE", type=Path, help="put the table into a document")
        parser.add_argument(
            "--check", metavar="FILE", type=Path, help="fail where the document has another table"
        )

    def handle(self, **options: Any) -> None:
        """Prints, writes or compares; then says what misses the goal."""
        measured = measure(of_pages() if options["live"] else of_files())
        new = table(measured)
        if options["write"]:
            _write(options["write"], new)
        elif options["check"]:
            _check(options["check"], new)
        else:
            self.stdout.write(new)
        below = missed(measured)
        if below:
            raise CommandError("Below the goal:\n" + "\n".join(below))


def _write(path: Path, new: str) -> None:
    path.write_text(_with_table(path, new), encoding="utf-8")


def _check(path: Path, new: str) -> None:
    if _with_table(path, new) != path.read_text(encoding="utf-8"):
        raise CommandError(f"{path} has an older table: run `script/manage reading_ease --write {path}`")


def _with_table(path: Path, new: str) -> str:
    try:
        return in_document(path.read_text(encoding="utf-8"), new)
    except ValueError as wrong:
        raise CommandError(f"{path}: {wrong}") from wrong
