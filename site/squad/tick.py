"""Everything that is due: mails, managers to tell, pages to publish, what must be forgotten, numbers to check.

Run by a timer each minute; safe to run twice. A part that fails is logged and the rest goes on.
"""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from django.core.management import call_command

import evaluation.intake
import help_services.overdue
import modules.media.films.tasks
import modules.models.recording_tasks
import registration.mails
import registration.retention
import registration.waiting
from squad.deferred import forget_results
from squad.exceptions_end import end_exceptions, tell_editors
from squad.fallback.files import write_changed
from squad.file_cache import forget_ended
from squad.scheduled import publish_due
from squad.uploads import forget_unclaimed

logger = logging.getLogger("squad.tick")


class Job(NamedTuple):
    """One part of what is due: its name for the log, and what does it at a given time."""

    name: str
    run: Callable[[datetime], object]


def jobs() -> list[Job]:
    """The parts, in the order in which they run."""
    return [
        Job("mails", registration.mails.send_due),
        Job("managers to tell", registration.waiting.tell_managers),
        Job("scheduled pages", publish_due),
        Job("films to measure", modules.media.films.tasks.measure_waiting),
        Job("recordings to measure", modules.models.recording_tasks.measure_waiting),
        Job("forgetting people", registration.retention.forget),
        Job("forgetting receipts", evaluation.intake.forget),
        Job("forgetting results of tasks", forget_results),
        Job("ended files of the cache", forget_ended),
        Job("uploads nobody claimed", forget_unclaimed),
        Job("fallback pages", write_changed),
        Job("ended sessions", lambda now: call_command("clearsessions")),
        Job("help services to check", help_services.overdue.remind),
        Job("exceptions that end", tell_editors),
        Job("exceptions that ended", end_exceptions),
    ]


def tick(now: datetime, due: list[Job] | None = None) -> list[str]:
    """Runs each job for `now`; returns the names of those that failed, which are logged with their error."""
    failed = []
    for job in jobs() if due is None else due:
        try:
            job.run(now)
        except Exception:
            logger.exception("A part of what was due failed: %s", job.name)
            failed.append(job.name)
    return failed
