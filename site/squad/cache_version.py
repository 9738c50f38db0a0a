"""The cache version of all that the public may read: every change of a page, a help service or a setting makes it new.

The shell has a cache version of its own: it shows nothing of a module (whose class says `in_shell = False`), so
publishing one anew does not make every process draw its menus and its foot again, nor look up which address leads to
which page. A module that is new, gone, moved, or on or off line does: where pages stand is kept under the cache version
of the shell, too.
"""

from collections.abc import Callable
from typing import Any

from django.db import models, transaction
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import Signal
from django.http import HttpRequest
from wagtail.contrib.settings.models import AbstractSetting
from wagtail.models import Locale, Page, Site
from wagtail.signals import post_page_move
from wagtail.snippets.models import get_snippet_models

from help_services.cache_version import CONTENT as CONTENT
from help_services.cache_version import CacheVersion
from modules.models.inputs import is_of_a_draft

SHELL = CacheVersion("squad:shell-cache-version")
# What decides at which addresses a page and its translations are found.
PLACE_FIELDS = ("url_path", "live", "locale_id", "translation_key")

# Others can see a change of what the shell may show, pages but modules among it.
shell_changed = Signal()


def cached_for_shell[T](request: HttpRequest, name: str, make: Callable[[], T]) -> T:
    """What `make` returned under the present version of the shell, which a request asks once for all its parts."""
    version: str | None = getattr(request, "_shell_version", None)
    if version is None:
        version = request._shell_version = SHELL.now()  # type: ignore[attr-defined]
    return SHELL.cached(name, make, version)


def renew(*, shell: bool = True, **_: Any) -> None:
    """Ends all that is cached, or all but the shell: at once, and again when others can see the change."""
    CONTENT.renew()
    if shell:
        SHELL.renew()
        transaction.on_commit(lambda: shell_changed.send(sender=None))


def is_content(instance: models.Model) -> bool:
    """Whether the public may see what is in this row."""
    return isinstance(instance, (Page, Locale, Site, AbstractSetting, *get_snippet_models()))


def note_place(instance: models.Model, update_fields: frozenset[str] | None = None, **_: Any) -> None:
    """Before a page is saved that no shell shows: notes whether it will stand elsewhere after it; one query."""
    if is_of_a_draft(update_fields):
        return
    if isinstance(instance, Page) and not getattr(instance, "in_shell", True):
        stood = Page.objects.filter(pk=instance.pk).values_list(*PLACE_FIELDS).first()
        instance._moves = stood != tuple(getattr(instance, name) for name in PLACE_FIELDS)


def on_change(instance: models.Model, update_fields: frozenset[str] | None = None, **_: Any) -> None:
    """Receives each save and delete; renews the version where the public could see a difference."""
    if is_content(instance) and not is_of_a_draft(update_fields):
        renew(shell=getattr(instance, "in_shell", True) or getattr(instance, "_moves", True))


def on_delete(instance: models.Model, **_: Any) -> None:
    """Receives each delete: what is gone stands nowhere any more."""
    if is_content(instance):
        renew()


def connect() -> None:
    """Listens to everything that changes content. Wagtail copies and aliases pages without a publish signal,
    but never without a save."""
    pre_save.connect(note_place, dispatch_uid="squad.content-place")
    post_save.connect(on_change, dispatch_uid="squad.content-saved")
    post_delete.connect(on_delete, dispatch_uid="squad.content-deleted")
    post_page_move.connect(renew, dispatch_uid="squad.page-moved")
