"""What the editor's pages have to know of a page's other languages, asked once: each button would ask by itself."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Exists, OuterRef, Subquery
from wagtail.models import Locale, Page
from wagtail.query import PageQuerySet
from wagtail_localize.models import Translation, TranslationSource

from modules.translation.own_text import source_among

_KEPT = "_its_languages"
_OF_THE_SAME = OuterRef(OuterRef("translation_key"))


@dataclass(frozen=True)
class Languages:
    """Of one page: what it can follow, whether it does or once did, whether others follow it, and what is missing."""

    source: Page | None
    was_translated: bool
    has_followers: bool
    is_missing_one: bool


def languages_of(page: Page) -> Languages:
    """The languages of a specific page; one query for as long as this instance lives."""
    known: Languages | None = page.__dict__.get(_KEPT)
    if known is None:
        known = page.__dict__[_KEPT] = _asked(page)
    return known


def with_languages(pages: PageQuerySet[Page]) -> PageQuerySet[Page]:
    """The same pages, each with what its row in a list says: `misses_a_language`, and `followed_source`.

    The second is the id of the source that its translations follow. Asked with the pages, however many they are.
    """
    written = Page.objects.filter(translation_key=_OF_THE_SAME, alias_of__isnull=True)
    followed = TranslationSource.objects.filter(
        object_id=OuterRef("translation_key"), locale_id=OuterRef("locale_id"), translations__enabled=True
    )
    return pages.annotate(
        misses_a_language=Exists(Locale.objects.exclude(pk__in=written.values("locale_id"))),
        followed_source=Subquery(followed.values("pk")[:1]),
    )


def _asked(page: Page) -> Languages:
    of_this = {"source__object_id": OuterRef("translation_key")}
    followers = {"object_id": OuterRef("translation_key"), "locale_id": OuterRef("locale_id")}
    rows = (
        page.get_translations(inclusive=True)
        .select_related("locale")
        .defer_streamfields()
        .annotate(
            was_translated=Exists(
                Translation.objects.filter(target_locale_id=OuterRef("locale_id"), **of_this)
            ),
            has_followers=Exists(TranslationSource.objects.filter(**followers)),
        )
    )
    versions: list[Any] = list(rows)
    own = next((one for one in versions if one.pk == page.pk), None)
    if own is not None and own.locale_id == page.locale_id:
        page.locale = own.locale  # Wagtail would ask for it by itself
    written = {one.locale.language_code for one in versions if one.alias_of_id is None}
    return Languages(
        source=source_among(page, versions),
        was_translated=own is not None and own.was_translated,
        has_followers=own is not None and own.has_followers,
        is_missing_one=any(code not in written for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES),
    )
