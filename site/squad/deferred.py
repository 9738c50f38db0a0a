"""What tasks leave behind where a worker runs them from the database (`TASKS_BACKEND`)."""

from datetime import datetime, timedelta

from django.apps import apps
from django.core.management import call_command

RESULTS = timedelta(days=14)


def forget_results(now: datetime) -> None:
    """Removes what has run and is older than `RESULTS`; nothing where tasks run at once, which keeps no results."""
    if apps.is_installed("django_tasks_db"):
        call_command("prune_db_task_results", min_age_days=RESULTS.days, failed_min_age_days=RESULTS.days)
