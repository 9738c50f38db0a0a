"""What was tried in a browser: says what has to be tried anew, and writes down what `script/proofs` saw."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from accessibility.gate import proofs_file
from accessibility.gate.kind_hashes import kind_hashes, surrounding_hash
from modules.steps.registry import kinds


class Command(BaseCommand):
    """`proofs` says what is missing; `proofs --write FOLDER` writes `proofs.toml` from the parts of a run.

    `--changed` alone names the kinds to try; with `--write` the run was of those, and the others stay as they are.
    """

    help = "Says which kinds of steps have to be tried in a browser anew; script/proofs does that."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--write FOLDER`: where the processes of a run wrote their parts."""
        parser.add_argument("--write", metavar="FOLDER", type=Path)
        parser.add_argument("--changed", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuses, with a list, where anything is missing; a complete run that misses something writes nothing."""
        folder: Path | None = options["write"]
        written = proofs_file.read()
        if folder is not None:
            now = proofs_file.gathered(_lines(folder), timezone.localdate())
            written = proofs_file.joined(written, now) if options["changed"] else now
        missing = list(proofs_file.missing(written.still(surrounding_hash(), kind_hashes()), kinds()))
        if folder is None and options["changed"]:
            self.stdout.write(" ".join(dict.fromkeys(kind for kind, _whom, _rule in missing)))
            return
        if folder is not None and (options["changed"] or not missing):
            proofs_file.FILE.write_text(proofs_file.as_text(written), encoding="utf-8")
        if missing:
            raise CommandError(proofs_file.untried_sentence(missing))
        self.stdout.write(f"every kind of step is tried, on {written.on}")


def _lines(folder: Path) -> Iterator[dict[str, Any]]:
    for part in sorted(folder.glob("*.jsonl")):
        for line in part.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)
