"""The versions of a module: the general one, and one for each audience that it is adapted for."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Max
from django.utils import timezone
from wagtail.signals import published

from accessibility.models import Adaptation, Audience
from accessibility.models.audience import label_in, language_of_labels
from help_services.cache_version import CacheVersion
from modules.models import ModulePage
from modules.models.versions import GENERAL
from modules.models.versions import Version as Offered
from modules.models.versions import versions_of as codes_and_labels
from modules.pages.warm_up import warm_up_after_commit

# Moves when a version, its sign-offs or an audience change: which versions a module offers is asked at each request.
VERSIONS = CacheVersion("accessibility:versions-stamp")


@dataclass(frozen=True)
class Version:
    """A version as a facilitator chooses it: its neutral code, its name, and how to work with it."""

    code: str
    label: str
    guidance: list[str] = field(default_factory=list)


def audiences_of(page: ModulePage) -> list[Audience]:
    """The audiences for which `page` has a published adaptation; one query."""
    return list(Audience.objects.filter(adaptations__page=page, adaptations__live=True).order_by("code"))


def offered(page: ModulePage) -> list[Offered]:
    """Answers the hook `module_versions`: each audience with a published adaptation of `page`; no query when warm.

    The cache version changes when the adaptation is published again, when a sign-off comes or goes, and with the month,
    as a sign-off grows old.
    """
    language, month = language_of_labels(), f"{timezone.localdate():%Y-%m}"
    return list(VERSIONS.cached((page.pk, language, month), lambda: _offered(page, language, month)))


def _offered(page: ModulePage, language: str, month: str) -> list[Offered]:
    rows = Adaptation.objects.filter(page=page, live=True).order_by("audience__code")
    rows = rows.annotate(signed=Count("sign_offs"), newest=Max("sign_offs__pk"))
    return [
        Offered(
            code,
            label_in(labels, language),
            f"{pk}:{since.timestamp() if since else 0}:{signed}:{newest or 0}:{month}",
        )
        for code, labels, pk, since, signed, newest in rows.values_list(
            "audience__code", "audience__labels", "pk", "last_published_at", "signed", "newest"
        )
    ]


def versions_of(page: ModulePage) -> list[Version]:
    """The versions of `page` with their guidance, the general one first."""
    guidance = {audience.code: audience.guidance for audience in audiences_of(page)}
    return [
        Version(code, label, guidance.get(code, [])) for code, label, _cache_version in codes_and_labels(page)
    ]


def mended_in(page: ModulePage) -> list[Audience]:
    """The audiences whose version of `page` is off and being mended; one query."""
    off = Audience.objects.filter(
        adaptations__page=page, adaptations__live=False, adaptations__mending_since__isnull=False
    )
    return list(off.order_by("code"))


def off_for_now(page: ModulePage) -> list[str]:
    """Answers the hook `module_versions_off`."""
    return [audience.code for audience in mended_in(page)]


def is_version(code: str) -> bool:
    """Whether `code` is the general version or that of an audience; a module that is not adapted shows as it is."""
    return code == GENERAL or code in VERSIONS.cached("codes", _codes)


def _codes() -> frozenset[str]:
    return frozenset(Audience.objects.values_list("code", flat=True))


def _when_published(instance: Adaptation, **_more: Any) -> None:
    warm_up_after_commit(instance.page_id)


def warm_up_when_published() -> None:
    """Warms up the cache of a module when one of its adaptations is published; safe to repeat."""
    published.connect(_when_published, sender=Adaptation, dispatch_uid="accessibility.ready")
