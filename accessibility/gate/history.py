"""Entries in the history of a version or a module."""

from typing import Any

from wagtail.log_actions import LogContext, log


def keep_in_history(instance: Any, action: str, user: Any, data: dict[str, Any]) -> None:
    """Writes an entry that `instance` shows, also where one request does the same to several.

    Of all that a request does, Wagtail's history shows an action once (`latest_by_uuid_and_action`): each entry
    therefore has a context of its own.
    """
    with LogContext(user=user):
        log(instance, action, user=user, data=data)
