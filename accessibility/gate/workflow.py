"""The end of a workflow publishes: what is refused there goes back to whoever wrote it, with the findings.

Wagtail has no place to ask before the last approval, and an error in it is a page of an error. So the action on a task
is done again as a rejection, whose comment is what stopped it: Wagtail tells the writer, and shows it above her form.
"""

from __future__ import annotations

from functools import wraps
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page, Task, TaskState, WorkflowState

APPROVE = "approve"


def connect() -> None:
    """Puts ours round Wagtail's; safe to repeat."""
    if not hasattr(Task.on_action, "sends_back"):
        Task.on_action = _sends_back(Task.on_action)


def _sends_back(theirs: Any) -> Any:
    @wraps(theirs)
    def on_action(task: Task, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> Any:
        try:
            with transaction.atomic():
                return theirs(task, task_state, user, action_name, **kwargs)
        except ValidationError as refused:
            if action_name != APPROVE:
                raise
            fresh = TaskState.objects.get(pk=task_state.pk)  # this one thinks that it was approved
            comment = "\n".join(filter(None, [kwargs.get("comment", ""), *map(str, refused.messages)]))
            return theirs(task, fresh, user, "reject", comment=comment)

    on_action.sends_back = True  # type: ignore[attr-defined]
    return on_action


def say_what_came_back(request: HttpRequest, page: Page) -> None:
    """After an approval in the editor's form: says that the page went back, and why."""
    if request.POST.get("workflow-action-name") != APPROVE:
        return
    state = WorkflowState.objects.for_instance(page).order_by("-created_at", "-pk").first()
    if state is None or state.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return
    last = state.current_task_state
    messages.error(
        request,
        _("It is not published. It went back to whoever wrote it, to be mended. %(why)s")
        % {"why": " ".join((last.comment if last else "").splitlines())},
    )
