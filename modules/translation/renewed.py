"""A page that is kept in step with its source and was renewed by a package: the translation says the same afterwards.

Else the next publishing of the translation would write the texts of before over it.
"""

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from wagtail.models import Page
from wagtail_localize.models import SegmentOverride, StringTranslation, Translation
from wagtail_localize.segments import OverridableSegmentValue, StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from modules.models.untranslated import translation_of
from modules.translation.own_text import MANUAL, aligned, differences


@dataclass(frozen=True)
class Before:
    """A translation, and its page as it was before a package came."""

    translation: Translation
    page: Page


def as_it_was(page: Page) -> Before | None:
    """What to remember of `page` before it is changed; None where it is kept in step with nothing."""
    translation = translation_of(page)
    if translation is None or not page.get_translations().filter(locale=translation.source.locale).exists():
        return None
    return Before(translation, page.with_content_json(page.serializable_data()))


def write_back(was: Before, now: Page, *, with_source: bool) -> list[str]:
    """Writes what `now` says into its translation; gives the places of which the source knows nothing.

    Only where it said what the page said before: what an editor wrote there since, and has not published, stays hers.
    `with_source` says that the page it translates was renewed as well, so that both are compared anew.
    """
    kept, locale = was.translation.source, was.translation.target_locale
    if with_source:
        kept.update_from_db()
    source = kept.as_instance()
    old, new = _page_texts(aligned(source, was.page)), _page_texts(aligned(source, now))
    rows = StringTranslation.objects.filter(locale=locale, context__object_id=kept.object_id)
    there = {(row.translation_of_id, row.context_id): row for row in rows}
    places: dict[str, int] = defaultdict(int)
    for segment in kept.stringsegment_set.select_related("context").order_by("order"):
        path, key = segment.context.path, (segment.string_id, segment.context_id)
        at, places[path] = places[path], places[path] + 1
        row = there.get(key)
        then, said = _at(old.texts[path], at), _at(new.texts[path], at)
        is_hers = row is not None and row.data != then
        if said is None or is_hers or (said == then and not with_source):
            continue
        row = row or StringTranslation(translation_of_id=key[0], context_id=key[1], locale=locale)
        row.data, row.translation_type, row.tool_name = said, MANUAL, ""
        row.save()
        there[key] = row
    _write_others(kept, locale, old.others, new.others)
    after = kept.get_ephemeral_translated_instance(locale, fallback=True)
    return list(differences(now, after))


@dataclass(frozen=True)
class _PageTexts:
    texts: dict[str, list[str]]
    others: dict[str, Any]


def _page_texts(page: Page) -> _PageTexts:
    """What a page says, by place: its texts, and what a translation may have of its own besides."""
    found = _PageTexts(defaultdict(list), {})
    for segment in extract_segments(page):
        if isinstance(segment, StringSegmentValue):
            found.texts[segment.path].append(segment.string.data)
        elif isinstance(segment, OverridableSegmentValue):
            found.others[segment.path] = segment.data
    return found


def _at(texts: list[str], place: int) -> str | None:
    return texts[place] if place < len(texts) else None


def _write_others(kept: Any, locale: Any, old: dict[str, Any], new: dict[str, Any]) -> None:
    for asked in kept.overridablesegment_set.select_related("context"):
        path = asked.context.path
        if path not in new or new[path] == old.get(path):
            continue
        where = {"locale": locale, "context_id": asked.context_id}
        if new[path] == asked.data:
            SegmentOverride.objects.filter(**where).delete()
        else:
            SegmentOverride.objects.update_or_create(**where, defaults={"data_json": json.dumps(new[path])})
