"""What professionals must know of a version before they choose it: asked of a higher room, none of the general one."""

import hashlib
from dataclasses import dataclass

from django.core.cache import caches
from django.utils.connection import ConnectionProxy
from django.utils.translation import get_language
from wagtail import hooks

from modules.models import ModulePage
from modules.models.versions import GENERAL, Version
from modules.sessions.steps import Step, cache_version_of

cache = ConnectionProxy(caches, "pages")  # only saves work: where it fails, all is made anew
KEEP = 24 * 60 * 60


@dataclass(frozen=True)
class VersionNotes:
    """Sentences for professionals, and whether all is well: else the page shows them as a warning."""

    sentences: tuple[str, ...]
    all_well: bool


def notes_on(page: ModulePage, version: str, steps: list[Step]) -> list[VersionNotes]:
    """What others say to the hook ``module_version_notes(page, version, steps)``; nothing of the general version.

    The answer is kept with the page, so the cache version of the version must change with it.
    """
    if version == GENERAL or not page.pk:
        return []
    answers = (ask(page, version, steps) for ask in hooks.get_hooks("module_version_notes"))
    return [answer for answer in answers if answer is not None]


def cached_notes_on(page: ModulePage, version: Version, steps: list[Step]) -> list[VersionNotes]:
    """The same of a live page, cached under the cache version of the version: also where a page is drawn for a time of
    one's own.

    To say that a text is the one that girls tried, all of it is read.
    """
    if version.code == GENERAL:
        return []
    state = f"{get_language()}|{cache_version_of(page, version)}"
    key = "modules:notes:" + hashlib.sha256(state.encode()).hexdigest()
    cached: list[VersionNotes] | None = cache.get(key)
    if cached is None:
        cached = notes_on(page, version.code, steps)
        cache.set(key, cached, KEEP)
    return cached
