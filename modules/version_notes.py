"""What professionals must know of a version before they choose it: asked of a higher room, none of the general one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wagtail import hooks

from modules.versions import GENERAL

if TYPE_CHECKING:
    from modules.models import ModulePage
    from modules.resolve import Step


@dataclass(frozen=True)
class VersionNotes:
    """Sentences for professionals, and whether all is well: else the page shows them as a warning."""

    sentences: tuple[str, ...]
    all_well: bool


def notes_on(page: ModulePage, version: str, steps: list[Step]) -> list[VersionNotes]:
    """What others say to the hook ``module_version_notes(page, version, steps)``; nothing of the general version.

    The answer is kept with the page, so the stamp of the version must move with it.
    """
    if version == GENERAL or not page.pk:
        return []
    answers = (ask(page, version, steps) for ask in hooks.get_hooks("module_version_notes"))
    return [answer for answer in answers if answer is not None]
