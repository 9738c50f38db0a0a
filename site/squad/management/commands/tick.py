"""`script/manage tick` does all that is due: once, for a timer, or each minute in one process that stays."""

import os
import signal
import sys
from argparse import ArgumentParser
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError
from django.db import close_old_connections
from django.utils import timezone

import accessibility
import modules
from squad.tick import tick

CODE: Final = (Path(__file__).parents[3], Path(modules.__path__[0]), Path(accessibility.__path__[0]))
LOOKS_AT_CODE: Final = 10  # once in so many rounds: it costs a quarter of a round with nothing to do


class Command(BaseCommand):
    """Does what is due."""

    help = (
        "Send mails, publish scheduled pages, forget what is old, note overdue help data. Safe to run twice."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How often."""
        parser.add_argument(
            "--every",
            type=int,
            default=0,
            metavar="SECONDS",
            help="stay, and do it again after so many seconds, until the process is asked to end; a start costs a "
            "hundred times what there is to do in a quiet minute. New code is seen within ten rounds, and taken up by "
            "starting anew.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Ends with an error when a part failed, after all the others ran; one that stays says so and goes on."""
        if options["every"] > 0:
            self._stay(options["every"])
        elif failed := tick(timezone.now()):
            raise CommandError(_sentence(failed))

    def _stay(self, every: int) -> None:
        """What has begun is done before the process ends."""
        asked_to_end = Event()
        for one in (signal.SIGTERM, signal.SIGINT):
            signal.signal(one, lambda *_: asked_to_end.set())
        code = code_state()
        rounds = 0
        while not asked_to_end.is_set():
            rounds += 1
            began = monotonic()
            close_old_connections()  # a database that went away is asked anew
            if failed := tick(timezone.now()):
                self.stderr.write(_sentence(failed))
            close_old_connections()
            asked_to_end.wait(max(0.0, every - (monotonic() - began)))
            if rounds % LOOKS_AT_CODE == 0 and code_state() != code and not asked_to_end.is_set():
                os.execv(sys.executable, sys.orig_argv)  # noqa: S606  (itself, with its own arguments)


def code_state() -> frozenset[tuple[str, int]]:
    """Every Python file of ours and when it was written; some milliseconds."""
    files = (
        os.path.join(folder, name) for top in CODE for folder, _, names in os.walk(top) for name in names
    )
    return frozenset((file, os.stat(file).st_mtime_ns) for file in files if file.endswith(".py"))


def _sentence(failed: list[str]) -> str:
    return "Failed, and logged: " + ", ".join(failed)
