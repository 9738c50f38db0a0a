"""From an address to its page in one query.

Wagtail asks for the site, its start page in this language, and then twice for each part of the path. None of it
changes from one visitor to the next, so it is kept under the cache version of the shell: the start page of each
language, and which address is whose. What is kept are keys and not pages; the page itself is read anew for
each visitor, and decides in its own `route` and `serve` what is shown and to whom. Its long texts wait until something
asks for them: most often what was made of them is kept already.
"""

from dataclasses import dataclass

from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult

from squad.cache_version import cached_for_shell


@dataclass(frozen=True, slots=True)
class Map:
    """The pages of one start page: what its own address is, and the class and key of each page below it."""

    site: Site
    root: str
    pages: dict[str, tuple[type[Page], int]]


def find(request: HttpRequest, path: str) -> None:
    """Puts the site and the page at `path` on the request, where Wagtail looks for them first.

    For a start page, an address that leads nowhere or a host without a site it leaves the search to Wagtail.
    """
    host = request.get_host()
    key = f"map:{host}:{request.get_port()}:{get_language()}"
    known = cached_for_shell(request, key, lambda: map_of(request))
    if known is None:
        return
    request._wagtail_site = known.site  # type: ignore[attr-defined]
    parts = [part for part in path.split("/") if part]
    for length in range(len(parts), 0, -1):
        found = known.pages.get(f"{known.root}{'/'.join(parts[:length])}/")
        if found is not None:
            request._wagtail_route_for_request = routed(request, *found, parts[length:])  # type: ignore[attr-defined]
            return


def routed(request: HttpRequest, model: type[Page], pk: int, left: list[str]) -> RouteResult | None:
    """What the page itself makes of the rest of the address; None where it says that there is nothing."""
    try:
        page = model.objects.defer_streamfields().get(pk=pk)
        result: RouteResult = page.route(request, left)
    except (model.DoesNotExist, Http404):
        return None
    return result


def map_of(request: HttpRequest) -> Map | None:
    """Reads which pages there are below the start page of this host and language; None where there is no site."""
    site = Site.find_for_request(request)
    if site is None:
        return None
    root = site.root_page.localized
    below = Page.objects.descendant_of(root).select_related("content_type")
    return Map(site, root.url_path, {page.url_path: (page.specific_class or Page, page.pk) for page in below})
