"""A page that does not exist in a language says so in that language, and offers the ones where it does."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import override
from wagtail.models import Page, Site

from squad import routing
from squad.languages import LanguageLink, language_links

View = Callable[..., HttpResponse]


def elsewhere(request: HttpRequest) -> list[LanguageLink]:
    """The languages in which there is a live page at this path, or a translation of the page at this path.

    Nothing is served and nobody is let in: the page itself asks who may open it.
    """
    code, _, rest = request.path.lstrip("/").partition("/")
    parts = [part for part in rest.split("/") if part]
    site = Site.find_for_request(request)
    if code not in dict(settings.LANGUAGES) or not parts or site is None or "\x00" in request.path:
        return []  # PostgreSQL cannot be asked for a text with a NUL in it, and no page has one in its address
    for root in site.root_page.get_translations(inclusive=True).live().select_related("locale"):
        language = root.locale.language_code
        page = None if language == code else _routed(root, request, parts)
        if page is not None:
            return _offers(page, f"/{language}/{rest}", language, without=code, request=request)
    return []


def _routed(root: Page, request: HttpRequest, parts: list[str]) -> Page | None:
    """The live page that this path leads to below a start page; nothing when it leads nowhere."""
    with override(root.locale.language_code):  # a start page routes in its own language only
        try:
            page: Page = root.specific.route(request, parts)[0]
        except Http404:
            return None
    return page


def _offers(
    page: Page, path: str, language: str, *, without: str, request: HttpRequest
) -> list[LanguageLink]:
    """The page's own language, and those with a live translation of it."""
    live = {other.locale.language_code for other in page.get_translations().live().select_related("locale")}
    found = (live | {language}) - {without}
    links = language_links(path, page, request, current=language)
    return [link for link in links if link.code in found]


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The site's 404: in the language of the address, with what to do."""
    return render(request, "404.html", {"offers": elsewhere(request)}, status=404)


def says_where_it_is(view: View) -> View:
    """Lets a view of pages answer with our own 404 page, on a developer's machine as well."""

    @wraps(view)
    def answer(request: HttpRequest, path: str) -> HttpResponse:
        routing.find(request, path)
        try:
            return view(request, path)
        except Http404 as missing:
            return page_not_found(request, missing)

    return answer
