"""What the pages of sign language are made of: versions as their editors have them, and films for what is said."""

from __future__ import annotations

from operator import attrgetter
from typing import Final

from accessibility.voices.gather import Kind, Version, all_versions, one_version
from modules.models import Signing

SIGNS: Final = Kind[Signing](
    lambda: Signing.objects.select_related("page__locale", "film").order_by("pk"), attrgetter("spoken")
)


def version_of(page_pk: int, code: str) -> Version[Signing]:
    """One version with what is said in its steps; 404 for one that there is not."""
    return one_version(page_pk, code, SIGNS)


def every_version() -> list[Version[Signing]]:
    """Every module in each language and version; a fixed number of queries."""
    return all_versions(SIGNS)
