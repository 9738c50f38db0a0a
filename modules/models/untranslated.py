"""How many texts of a page have no translation, while it is kept in step with its source."""

from django.utils.translation import ngettext
from wagtail.models import Page
from wagtail_localize.models import Translation

ADDRESS = "slug"  # falls back on the source's own: an address is not read


def translation_of(page: Page) -> Translation | None:
    """The translation that makes `page`, while it is kept in step with its source."""
    found: Translation | None = (
        Translation.objects.filter(
            source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
        )
        .select_related("source", "target_locale")
        .first()
    )
    return found


def missing(translation: Translation) -> int:
    """How many texts have no translation, or one with an error."""
    segments = translation.source.stringsegment_set.annotate_translation(translation.target_locale)
    number: int = segments.filter(translation__isnull=True).exclude(context__path=ADDRESS).count()
    return number


def missing_words(number: int) -> list[str]:
    """What an editor reads about it; nothing when nothing is missing."""
    if not number:
        return []
    words = ngettext(
        "One text is not translated yet. Translate it, then publish.",
        "%(number)s texts are not translated yet. Translate them, then publish.",
        number,
    )
    return [words % {"number": number}]
