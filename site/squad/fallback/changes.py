"""Writes the fallback pages when an editor has changed something: after the answer, so that nobody waits for it."""

from threading import Event
from typing import Any

from django.core.signals import request_finished

from squad.cache_version import shell_changed
from squad.fallback.files import write_or_log

_changed = Event()


def note(**_: Any) -> None:
    """What the shell may show has changed, and others can see it; `tick` notices what no request changed."""
    _changed.set()


def write_if_changed(**_: Any) -> None:
    """Receives the end of each request."""
    if _changed.is_set():
        _changed.clear()
        write_or_log()


def connect() -> None:
    """Listens to changes of content and to the ends of requests."""
    shell_changed.connect(note, dispatch_uid="squad.fallback-changed")
    request_finished.connect(write_if_changed, dispatch_uid="squad.fallback-write")
