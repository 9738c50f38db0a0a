"""When a text of the source changes, what was written for it in another language stays, marked to be looked at.

A translation belongs to the exact words it was made of: after one changed word the page would say the new Dutch
sentence in the middle of its French. So the French of before goes on standing there until somebody looks at it.
"""

from typing import Any, Final

from django.db.models import F, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext
from wagtail_localize.models import StringSegment, StringTranslation, TemplateSegment

# No machine translates here, so what is marked as a machine's is what was carried over.
CARRIED: Final = StringTranslation.TRANSLATION_TYPE_MACHINE
WAY: Final = "carried over"  # names the way in the row; an editor reads `comment_of` instead


def carry_translations(instance: StringSegment, created: bool, **_: Any) -> None:
    """Receives each new text of a source: where the place had another one, its translations are carried over."""
    if not created or TemplateSegment.objects.filter(context_id=instance.context_id).exists():
        return  # the sentences of a rich text share one place: none can be told to be the one of before
    earlier_ones = StringTranslation.objects.filter(context_id=instance.context_id).order_by(
        "-updated_at", "-pk"
    )
    earlier: dict[int, StringTranslation] = {}
    for translation in earlier_ones.select_related("locale"):
        if translation.translation_of_id == instance.string_id:
            earlier[translation.locale_id] = translation
        earlier.setdefault(translation.locale_id, translation)
    for translation in earlier.values():
        if translation.translation_of_id != instance.string_id and not translation.has_error:
            _carry(translation, instance)


def _carry(translation: StringTranslation, to: StringSegment) -> None:
    StringTranslation.objects.create(
        translation_of_id=to.string_id,
        locale_id=translation.locale_id,
        context_id=to.context_id,
        data=translation.data,
        translation_type=CARRIED,
        tool_name=WAY,
        last_translated_by_id=translation.last_translated_by_id,
    )


def comment_of(translation: StringTranslation) -> str:
    """The comment next to a text in the editor: one sentence, in her language, where it was carried over."""
    if translation.translation_type == CARRIED:
        day = date_format(translation.updated_at, "DATE_FORMAT")
        return gettext("The text of before (%(day)s). Its source changed: look whether it still fits.") % {
            "day": day
        }
    comment: str = _THEIRS(translation)
    return comment


_THEIRS: Final = StringTranslation.get_comment


def carried() -> QuerySet[StringTranslation]:
    """The texts that were carried over, still stand on their page, and were not looked at yet."""
    found: QuerySet[StringTranslation] = StringTranslation.objects.filter(
        translation_type=CARRIED, translation_of__segments__context_id=F("context_id")
    )
    return found
