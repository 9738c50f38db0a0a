"""The pages of a module: the same code in each language that it is written in."""

from typing import Final

from django.conf import settings
from django.db.models import Q
from django.http import Http404
from django.utils.translation import get_language

from modules.models import ModulePage

# What an address, a title and what is cached of a module need; all else is read when something asks for it.
FIELDS: Final = (
    "code",
    "title",
    "slug",
    "url_path",
    "live",
    "first_published_at",
    "last_published_at",
    "translation_key",
    "locale__language_code",
)


class NotInThisLanguage(Exception):
    """The module is not there in the language of the address; `pages` are those that are."""

    def __init__(self, pages: list[ModulePage]) -> None:
        super().__init__()
        self.pages = pages


def pages_by_language(code: str, *, once_live: bool = False) -> dict[str, ModulePage]:
    """The live pages of the module `code`, by language, in the order of the site's languages; one query.

    `once_live` brings those too that were taken off since.
    """
    there = Q(live=True) | Q(first_published_at__isnull=False) if once_live else Q(live=True)
    pages = ModulePage.objects.filter(there, code=code).select_related("locale").only(*FIELDS)
    found = {page.locale.language_code: page for page in pages}
    return {language: found[language] for language, _name in settings.LANGUAGES if language in found}


def page_here(code: str, *, once_live: bool = False) -> tuple[ModulePage, dict[str, ModulePage]]:
    """The module in the language of the address, and all its languages; 404 or `NotInThisLanguage` without."""
    pages = pages_by_language(code, once_live=once_live)
    if not pages:
        raise Http404
    here = pages.get(get_language() or "")
    if here is None:
        raise NotInThisLanguage(list(pages.values()))
    return here, pages
