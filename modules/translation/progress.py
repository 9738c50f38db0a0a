"""How far the translations are, of all pages at once."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from modules.models.untranslated import ADDRESS
from modules.translation.carry import carried


@dataclass(frozen=True)
class Progress:
    """One page that is kept in step: texts without translation, texts to look at, whether its source is newer."""

    source_id: int | None = None
    missing: int = 0
    to_look_at: int = 0
    newer: bool = False

    @property
    def asks(self) -> bool:
        """Whether it asks for an editor."""
        return bool(self.missing or self.to_look_at or self.newer)


def progress(published: Mapping[Any, datetime | None]) -> dict[tuple[Any, int], Progress]:
    """By translation key and language, of the modules in `published`; three queries, however many there are.

    `published` says when the source of each key was last published.
    """
    keys = list(published)
    missing, looked = _missing(keys), _to_look_at(keys)
    found = {}
    enabled = Translation.objects.filter(enabled=True, source__object_id__in=keys)
    for one in enabled.select_related("source"):
        key = (one.source.object_id, one.target_locale_id)
        day = published.get(key[0])
        newer = day is not None and day > one.source.last_updated_at
        found[key] = Progress(one.source_id, missing.get(key, 0), looked.get(key, 0), newer)
    return found


def _missing(keys: Collection[Any]) -> dict[tuple[Any, int], int]:
    has_one = StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale_id=OuterRef("source__translations__target_locale_id"),
        has_error=False,
    )
    rows = (
        StringSegment.objects.filter(source__translations__enabled=True, source__object_id__in=keys)
        .exclude(context__path=ADDRESS)
        .filter(~Exists(has_one))
        .values_list("source__object_id", "source__translations__target_locale_id")
        .annotate(number=Count("pk"))
    )
    return {(key, locale): number for key, locale, number in rows}


def _to_look_at(keys: Collection[Any]) -> dict[tuple[Any, int], int]:
    rows = carried().filter(context__object_id__in=keys).values_list("context__object_id", "locale_id")
    rows = rows.annotate(number=Count("pk", distinct=True))
    return {(key, locale): number for key, locale, number in rows}
