"""What the joined site asks before it serves any page."""

from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from wagtail import hooks
from wagtail.models import Locale, Page

from squad import admin_look as admin_look  # its hooks are found by being imported
from squad import edit_conflict as edit_conflict
from squad import page_forms as page_forms
from squad import scheduled as scheduled
from squad import start_page as start_page
from squad.cache_version import cached_for_shell


def languages(request: HttpRequest) -> dict[int, str]:
    """The language code of each locale, by its id."""
    return cached_for_shell(
        request, "locales", lambda: dict(Locale.objects.values_list("pk", "language_code"))
    )


@hooks.register("before_serve_page", order=-100)
def only_in_its_own_language(page: Page, request: HttpRequest, args: Any, kwargs: Any) -> None:
    """Refuses a page under the address of another language.

    Wagtail serves the site's own start page, and all below it, where the start page of the asked language is
    not live: Dutch text would stand under /fr/.
    """
    if languages(request).get(page.locale_id) != get_language():
        raise Http404
