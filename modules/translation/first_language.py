"""In which language a module was first written: the others are its translations, and follow it."""

from collections.abc import Iterable

from django.conf import settings

from modules.models import ModulePage


def first_of(pages: Iterable[ModulePage]) -> ModulePage | None:
    """Of pages that translate each other, the one that was first written.

    Any of them may say which language that is; else it is the language of the site, and else the oldest page.
    """
    by_language = {page.locale.language_code: page for page in sorted(pages, key=lambda page: page.pk)}
    asked = [page.first_language for page in by_language.values() if page.first_language]
    for language in [*asked, settings.LANGUAGE_CODE]:
        if language in by_language:
            return by_language[language]
    return next(iter(by_language.values()), None)


def first_pages_of(pages: Iterable[ModulePage]) -> dict[int, ModulePage]:
    """By the number of each page of `pages`, the page that it translates, or itself; one query."""
    several = list(pages)
    if not several:
        return {}
    keys = {page.translation_key for page in several}
    found = type(several[0]).objects.filter(translation_key__in=keys).select_related("locale")
    by_key: dict[object, list[ModulePage]] = {}
    for page in found:
        by_key.setdefault(page.translation_key, []).append(page)
    return {page.pk: first_of(by_key.get(page.translation_key, [])) or page for page in several}


def first_page_of(page: ModulePage) -> ModulePage:
    """The page that `page` translates, or `page` itself; one query."""
    return first_pages_of([page])[page.pk]
