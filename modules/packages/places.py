"""Where the pages of a module stand: below the start page of their language, in a list made when there is none."""

from typing import Final
from uuid import NAMESPACE_URL, UUID, uuid5

from wagtail.models import Locale, Page, Site

from modules.models import ModuleIndexPage, ModulePage
from modules.packages.publish import publish_loaded

INDEX_SLUG: Final = "modules"
_SPACE: Final = uuid5(NAMESPACE_URL, "girl-power-squad:module-pages")


def key_of(code: str) -> UUID:
    """What ties a module to its translations; the same on every installation, unless an editor made the first page."""
    page = ModulePage.objects.filter(code=code).first()
    return page.translation_key if page else uuid5(_SPACE, code)


def home_of(language: str) -> Page | None:
    """The start page of a language: the site's own, or its translation."""
    site = Site.objects.filter(is_default_site=True).select_related("root_page__locale").first()
    locale = Locale.objects.filter(language_code=language).first()
    if site is None or locale is None:
        return None
    root = site.root_page
    if root.locale_id == locale.pk:
        return root
    found: Page | None = root.get_translation_or_none(locale)
    return found


def index_under(home: Page) -> ModuleIndexPage:
    """The list of modules below a start page, made when there is none."""
    index: ModuleIndexPage | None = ModuleIndexPage.objects.child_of(home).first()
    if index is None:
        index = ModuleIndexPage(
            title="Modules", slug=INDEX_SLUG, locale=home.locale, translation_key=uuid5(_SPACE, INDEX_SLUG)
        )
        home.add_child(instance=index)
        publish_loaded(index)
    return index
