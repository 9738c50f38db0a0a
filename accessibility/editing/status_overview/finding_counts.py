"""How much the gate finds in every page and version, and who signed: cached until a row changes that the rules read.

The rules over all modules take about a second. What is cached is numbers and roles, nothing of an editor and
nothing in a language; its key is a hash of all rows that the rules read, so that no way of changing one is missed.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache as once
from pathlib import Path
from typing import Any, Final

from django.core.cache import caches
from django.db.models import Count, Max
from django.utils import timezone
from django.utils.connection import ConnectionProxy
from wagtail_localize.models import StringTranslation, Translation

from accessibility.gate import run
from accessibility.gate.kind_hashes import current_proofs
from accessibility.models import Adaptation, Audience, HardWord, Override, SignOff
from accessibility.values.sign_offs import Signed, SignOffState
from help_services.models import HelpService
from modules.models import Film, FilmInLanguage, ModulePage, Recording, Signing, TrainingImage

cache = ConnectionProxy(caches, "pages")  # only saves work: where it fails, all is computed anew
KEEP: Final = 24 * 60 * 60
PUBLISHED: Final = ("pk", "live", "latest_revision", "last_published_at")


@dataclass(frozen=True)
class FindingCounts:
    """Findings that block a page or a version, findings that only warn, and its sign-offs with their states."""

    blocking: int = 0
    warns: int = 0
    signed: tuple[tuple[Signed, SignOffState], ...] = ()


CountsByKey = dict[tuple[int, int], FindingCounts]


def finding_counts() -> CountsByKey:
    """By the keys of page and version (0: the general one), from the cache; runs the rules where a row has changed."""
    cached = cached_counts()
    if cached is None:
        cached = count_findings()
        cache.set(_key(), cached, KEEP)
    return cached


def cached_counts() -> CountsByKey | None:
    """The same from the cache alone; None where it holds nothing since the last change."""
    cached: CountsByKey | None = cache.get(_key())
    return cached


def _key() -> str:
    return f"accessibility:found:{findings_version()}"


def count_findings() -> CountsByKey:
    """The same, counted now: runs every rule over every page and version, about a second."""
    found: CountsByKey = {}
    for one in run.check_everything():
        blocking = len(one.blocks)
        signed = ((by.signed, SignOffState(by.state)) for by in one.subject.sign_offs if by.signed)
        key = (one.subject.page_pk, one.subject.version_pk)
        found[key] = FindingCounts(blocking, len(one.findings) - blocking, tuple(signed))
    return found


def findings_version() -> str:
    """A hash of all that findings depend on: rows, the day, the kinds that were tried, the code of the rules."""
    digest = hashlib.sha256(f"{timezone.localdate()}|{_code()}|{_tried()}".encode())
    for row in _rows():
        digest.update(repr(row).encode())
    return digest.hexdigest()


def _rows() -> Iterator[Any]:
    """All that is read, whole where it is small; of pages and versions, and of translations, what each saving moves."""
    for published in (ModulePage, Adaptation):
        yield from published.objects.order_by("pk").values_list(*PUBLISHED)
    every: tuple[Any, ...] = (
        Audience,
        HardWord,
        SignOff,
        Override,
        HelpService,
        Recording,
        Signing,
        Film,
        FilmInLanguage,
    )
    for small in every:
        yield from small.objects.order_by("pk").values_list()
    pictures = TrainingImage.objects.order_by("pk")
    yield from pictures.values_list("pk", "title", "description", "file", "licence", "credit")
    yield from Translation.objects.order_by("pk").values_list("pk", "enabled", "source__last_updated_at")
    yield StringTranslation.objects.aggregate(Count("pk"), Max("updated_at"))


def _tried() -> list[Any]:
    """The kinds that were tried, in an order that does not move."""
    tried = current_proofs()
    kinds = sorted(
        (kind, sorted((who, sorted(rules)) for who, rules in by.items())) for kind, by in tried.kinds.items()
    )
    return [tried.taken, kinds]


@once
def _code() -> str:
    """The rules of this release: what an older one found is not shown again."""
    files = sorted((Path(__file__).parents[2]).rglob("*.py"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
