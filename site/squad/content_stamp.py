"""One stamp for all that the public may read: every change of a page, a help service or a setting makes it new.

What was made of the content (the shell's menus, whole public pages) is kept in the process together with the
stamp it was made under, and is used only while that is still the stamp. The stamp itself is in Django's cache,
so that processes which share a cache see a change at their next request.

The shell has a stamp of its own: it shows nothing of a module (whose class says `in_shell = False`), so publishing
one does not make every process draw its menus and its foot again.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django.core.cache import cache
from django.db import models, transaction
from django.db.models.signals import post_delete, post_save
from wagtail.contrib.settings.models import AbstractSetting
from wagtail.models import Locale, Page, Site
from wagtail.signals import post_page_move
from wagtail.snippets.models import get_snippet_models

KEY = "squad:content-stamp"
SHELL = "squad:shell-stamp"
# What Wagtail writes on a page for a draft: nobody sees it, so nothing becomes old.
DRAFT_FIELDS = frozenset(
    {
        "draft_title",
        "has_unpublished_changes",
        "latest_revision",
        "latest_revision_created_at",
        "wagtail_admin_comments",
    }
)

_kept: dict[str, tuple[str, Any]] = {}


def content_stamp() -> str:
    """The stamp of the content as it is now. Read it before the content, never after."""
    return str(cache.get_or_set(KEY, lambda: uuid.uuid4().hex, None))


def shell_stamp() -> str:
    """The stamp of what the shell may show: it stays when a module changes. Read it before the content, too."""
    return str(cache.get_or_set(SHELL, lambda: uuid.uuid4().hex, None))


def renew(*, shell: bool = True, **_: Any) -> None:
    """Makes everything kept old, or all but the shell: at once, and again when others can see the change."""
    keys = [KEY, SHELL] if shell else [KEY]
    cache.delete_many(keys)
    transaction.on_commit(lambda: cache.delete_many(keys))


def while_unchanged[T](key: str, make: Callable[[], T], stamp_now: Callable[[], str] = content_stamp) -> T:
    """What `make` returned under the present stamp, made only once a process; for values that anybody may see."""
    stamp = stamp_now()
    kept = _kept.get(key)
    if kept is not None and kept[0] == stamp:
        return kept[1]  # type: ignore[no-any-return]
    value = make()
    _kept[key] = (stamp, value)
    return value


def is_content(instance: models.Model) -> bool:
    """Whether the public may see what is in this row."""
    return isinstance(instance, (Page, Locale, Site, AbstractSetting, *get_snippet_models()))


def on_change(instance: models.Model, update_fields: frozenset[str] | None = None, **_: Any) -> None:
    """Receives each save and delete; renews the stamp where the public could see a difference."""
    if is_content(instance) and not (update_fields and update_fields <= DRAFT_FIELDS):
        renew(shell=getattr(instance, "in_shell", True))


def connect() -> None:
    """Listens to everything that changes content. Wagtail copies and aliases pages without a publish signal,
    but never without a save."""
    post_save.connect(on_change, dispatch_uid="squad.content-saved")
    post_delete.connect(on_change, dispatch_uid="squad.content-deleted")
    post_page_move.connect(renew, dispatch_uid="squad.page-moved")
