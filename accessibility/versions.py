"""The versions of a module: the general one, and one for each audience that it is adapted for."""

from __future__ import annotations

from dataclasses import dataclass, field

from accessibility.models import Adaptation, Audience
from modules.models import ModulePage
from modules.versions import GENERAL
from modules.versions import versions_of as codes_and_labels


@dataclass(frozen=True)
class Version:
    """A version as a facilitator chooses it: its neutral code, its name, and how to work with it."""

    code: str
    label: str
    guidance: list[str] = field(default_factory=list)


def audiences_of(page: ModulePage) -> list[Audience]:
    """The audiences for which `page` has a published adaptation; one query."""
    return list(Audience.objects.filter(adaptations__page=page, adaptations__live=True).order_by("code"))


def labels_of(page: ModulePage) -> list[tuple[str, str]]:
    """Answers the hook `module_versions`: code and label of each audience of `page`."""
    return [(audience.code, audience.label) for audience in audiences_of(page)]


def versions_of(page: ModulePage) -> list[Version]:
    """The versions of `page` with their guidance, the general one first."""
    guidance = {audience.code: audience.guidance for audience in audiences_of(page)}
    return [Version(code, label, guidance.get(code, [])) for code, label in codes_and_labels(page)]


def is_version(code: str) -> bool:
    """Whether `code` is the general version or that of an audience; a module that is not adapted shows as it is."""
    return code == GENERAL or Audience.objects.filter(code=code).exists()


def stamp_of(page: ModulePage, version: str) -> str:
    """Answers the hook `module_version_stamp`: a text that moves when the adaptation of `page` is published again."""
    row = (
        Adaptation.objects.filter(page=page, audience__code=version, live=True)
        .values_list("pk", "last_published_at")
        .first()
    )
    return "" if row is None else f"{row[0]}:{row[1].timestamp() if row[1] else 0}"
