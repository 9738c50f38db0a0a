"""Workflows are switched off: what still waits in one is cancelled, so that no page is locked."""

from typing import Any

from django.db import migrations
from django.utils import timezone


def cancel(apps: Any, _editor: Any) -> None:
    """Cancels each workflow that runs or waits for changes, with its open task."""
    waiting = apps.get_model("wagtailcore", "WorkflowState").objects.filter(
        status__in=("in_progress", "needs_changes")
    )
    apps.get_model("wagtailcore", "TaskState").objects.filter(
        workflow_state__in=waiting, status="in_progress"
    ).update(status="cancelled", finished_at=timezone.now())
    waiting.update(status="cancelled")


class Migration(migrations.Migration):
    dependencies = [("modules", "0015_history_of_loaded_texts"), ("wagtailcore", "0098_apitoken")]

    operations = [migrations.RunPython(cancel, migrations.RunPython.noop, elidable=True)]
