"""Taking up a page that was written on its own: its text becomes the translation of another, or nothing happens.

A page in French that stands beside one in Dutch may say more, less or something else. Kept in step with the Dutch one
it gets the Dutch structure: its steps, its lists, its minutes. So the two are compared by trying it: what the French
page would say afterwards is laid beside what it says now, and whatever would be lost is said with its place.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import (
    SegmentOverride,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.segments import OverridableSegmentValue, StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

MANUAL = StringTranslation.TRANSLATION_TYPE_MANUAL


class TextWouldBeLost(Exception):
    """The page says something that the source has no place for; `places` says what and where, a line each."""

    def __init__(self, places: list[str]) -> None:
        """Takes the places, as an editor reads them."""
        super().__init__(places)
        self.places = places


def source_for(page: Page) -> Page | None:
    """The page that `page` can be kept in step with: the same one in the language that is written first."""
    if page.alias_of_id:
        return None
    return source_among(page, page.get_translations(inclusive=True).select_related("locale"))


def source_among(page: Page, pages: Iterable[Page]) -> Page | None:
    """The same, when all pages that translate each other are known already."""
    if page.alias_of_id:
        return None
    versions = [one.specific for one in pages]
    first = next(
        (getattr(one, "first_language", "") for one in versions if getattr(one, "first_language", "")), ""
    )
    wanted = first or settings.LANGUAGE_CODE
    found = next((one for one in versions if one.locale.language_code == wanted), None)
    return None if found is None or found.pk == page.pk else found


def what_would_be_lost(source: Page, own: Page) -> list[str]:
    """What `own` would no longer say when it is kept in step with `source`; nothing is written."""
    with transaction.atomic():
        try:
            _take_up(source, own)
        except TextWouldBeLost as lost:
            return lost.places
        finally:
            transaction.set_rollback(True)
    return []


@transaction.atomic
def take_up(source: Page, own: Page, user: Any = None) -> Translation:
    """Keeps `own` in step with `source` from now on, with every word it has; TextWouldBeLost where that cannot be."""
    return _take_up(source, own, user)


def _take_up(source: Page, own: Page, user: Any = None) -> Translation:
    kept, _made = TranslationSource.update_or_create_from_instance(source)
    written = own.get_latest_revision_as_object()
    _write(kept, aligned(source, written), user)
    after = kept.get_ephemeral_translated_instance(own.locale, fallback=True)
    if places := list(differences(written, after)):
        raise TextWouldBeLost(places)
    translation, _made = Translation.objects.update_or_create(
        source=kept, target_locale=own.locale, defaults={"enabled": True}
    )
    return translation


def _write(kept: TranslationSource, own: Page, user: Any) -> None:
    """Each text of `own` as the translation of the text that stands at the same place."""
    texts: dict[str, list[str]] = defaultdict(list)
    others: dict[str, Any] = {}
    for segment in extract_segments(own):
        if isinstance(segment, StringSegmentValue):
            texts[segment.path].append(segment.string.data)
        elif isinstance(segment, OverridableSegmentValue):
            others[segment.path] = segment.data
    asked = list(kept.stringsegment_set.select_related("context").order_by("order"))
    StringTranslation.objects.filter(
        locale=own.locale, context__in={segment.context_id for segment in asked}
    ).delete()
    # A rich text may say one sentence twice: it has one translation, the first. Another is said to be lost.
    made: dict[tuple[int, int], StringTranslation] = {}
    for segment in asked:
        if said := texts.get(segment.context.path):
            translation = StringTranslation(
                translation_of_id=segment.string_id,
                locale=own.locale,
                context_id=segment.context_id,
                data=said.pop(0),
                translation_type=MANUAL,
                last_translated_by=user,
            )
            made.setdefault((segment.string_id, segment.context_id), translation)
    StringTranslation.objects.bulk_create(made.values())
    for asked in kept.overridablesegment_set.select_related("context"):
        value = others.get(asked.context.path)
        if value is not None and value != asked.data:
            SegmentOverride.objects.update_or_create(
                locale=own.locale,
                context_id=asked.context_id,
                defaults={"data_json": json.dumps(value), "last_translated_by": user},
            )


def aligned(source: Page, own: Page) -> Page:
    """A copy of `own` whose lists carry the ids of the same places in `source`."""
    copy = own.with_content_json(own.serializable_data())
    for field in own._meta.get_fields():
        if isinstance(field, StreamField):
            theirs = {raw["id"]: raw for raw in getattr(source, field.name).get_prep_value()}
            steps = [
                _with_ids_of(raw, theirs.get(raw["id"])) for raw in getattr(own, field.name).get_prep_value()
            ]
            setattr(copy, field.name, field.stream_block.to_python(steps))
    return copy


def _with_ids_of(raw: Any, source: Any) -> Any:
    if isinstance(raw, Mapping) and isinstance(source, Mapping):
        found = {name: _with_ids_of(part, source.get(name)) for name, part in raw.items()}
        return (
            found | {"id": source["id"]} if {"type", "value", "id"} <= raw.keys() & source.keys() else found
        )
    if isinstance(raw, list) and isinstance(source, list):
        return [_with_ids_of(part, source[at] if at < len(source) else None) for at, part in enumerate(raw)]
    return raw


def differences(now: Page, after: Page) -> Iterator[str]:
    """Where `after` says something else than `now`: a field, or a step and its field."""
    for translatable in get_translatable_fields(type(now)):
        field = translatable.get_field(type(now))
        if isinstance(field, StreamField):
            yield from _steps(field, getattr(now, field.name), getattr(after, field.name))
        elif not field.is_relation and plain(field.value_from_object(now)) != plain(
            field.value_from_object(after)
        ):
            yield capfirst(str(field.verbose_name))


def _steps(field: StreamField, now: Any, after: Any) -> Iterator[str]:
    then = {raw["id"]: raw for raw in after.get_prep_value()}
    for number, child in enumerate(now, start=1):
        name = _("Step %(number)s “%(title)s”") % {"number": number, "title": _title(child.value)}
        raw, other = child.get_prep_value(), then.get(child.id)
        if other is None or other["type"] != raw["type"]:
            yield f"{name}: {_('the source does not have this step')}"
            continue
        if not isinstance(raw["value"], Mapping):  # a text by itself, or a list
            if plain(raw["value"]) != plain(other["value"]):
                yield f"{name}: {child.block.label}"
            continue
        for part in raw["value"]:
            if plain(raw["value"][part]) != plain(other["value"].get(part)):
                block = getattr(child.block, "child_blocks", {}).get(part)
                yield f"{name}: {block.label if block else part}"
    own = [child.id for child in now]
    if own != [id for id in then if id in own]:
        yield _("The order of the steps")


def _title(value: Any) -> str:
    return str(value.get("title", "")) if hasattr(value, "get") else ""


def plain(value: Any) -> Any:
    """What a raw value says: ids of lists and empty fields are left out, other spaces count the same."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, Mapping):
        if {"type", "value"} <= value.keys():
            return [value["type"], plain(value["value"])]
        return {name: said for name, part in value.items() if (said := plain(part)) not in ("", None, [], {})}
    if isinstance(value, list):
        return [plain(part) for part in value]
    return value
