"""How long each module takes, as a derived fact: lists of modules show it without reading their steps."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from modules.models import ModulePage
from modules.models.code_hash import code_hash
from modules.models.fact_kind import FactKind, Made, PageVersion

PACKAGE: Final = Path(__file__).parents[1]


def minutes_of(pages: Iterable[int]) -> dict[int, int]:
    """The minutes of each of these pages as it is live, by its key: all steps added."""
    found = MINUTES.of(PageVersion(page) for page in pages)
    return {place.page: minutes for place, minutes in found.items()}


def _make(subjects: Sequence[PageVersion]) -> Mapping[PageVersion, Made]:
    pages = ModulePage.objects.filter(pk__in=[one.page for one in subjects if not one.version])
    return {PageVersion(page.pk): Made(page.minutes, [f"page/{page.pk}"]) for page in pages}


MINUTES: Final = FactKind("minutes", _make, lambda: code_hash(PACKAGE))
