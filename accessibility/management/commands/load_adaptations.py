"""`load_adaptations`: puts the starter versions of the modules into the site."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from accessibility.starter_load import load_adaptation, load_audiences
from accessibility.starter_text import read_adaptations


class Command(BaseCommand):
    """Loads audiences and adaptations from the starter files; safe to repeat."""

    help = (
        "Loads the audiences and adapted versions of the starter content; never overwrites an editor's work."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Says, at the usual verbosity, what became of each version."""
        made = load_audiences()
        self._say(f"audiences made: {made}", options)
        for starter in read_adaptations():
            outcome = load_adaptation(starter)
            self._say(f"{starter.code} {starter.language} {starter.audience}: {outcome.value}", options)

    def _say(self, line: str, options: dict[str, Any]) -> None:
        if options["verbosity"] > 0:
            self.stdout.write(line)
