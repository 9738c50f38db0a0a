"""Public pages, kept whole: a visitor without an account costs no query and no rendering.

Only what a view calls `public` in Cache-Control is kept, only for who carries no session, and only as long as
the content has the version under which it was made; so an edit shows at the next request. A response that holds
something of one visitor (a cookie, a nonce) is never kept. Outermost of all middleware: what the others add to
the response, such as its content security policy, is kept with it. No public page reads a query: behind a question mark
stands the same page.
"""

import gzip
import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.middleware.csp import get_nonce

from squad.cache_version import CONTENT

PREFIXES = tuple(f"/{code}/" for code, _name in settings.LANGUAGES)
# Cookies with which a page may look different: somebody is signed in, or has just been told something.
PERSONAL_COOKIES = (settings.SESSION_COOKIE_NAME, "messages")
ABOUT_THE_BODY = {"Content-Type", "Content-Length", "Content-Encoding"}
MAY_VARY = {"cookie", "accept-encoding"}
MOST_PAGES = 500
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Form:
    """A page as it is sent: plain or compressed."""

    body: bytes
    etag: str
    headers: tuple[tuple[str, str], ...]

    @property
    def lasting(self) -> list[tuple[str, str]]:
        """The headers that also stand on an answer without a body."""
        return [header for header in self.headers if header[0] not in ABOUT_THE_BODY]

    def answer(self, asked: str) -> HttpResponse:
        """The page, or that it is still the one the browser has (`asked` is its If-None-Match)."""
        if self.etag in asked:
            return HttpResponseNotModified(headers=dict(self.lasting))
        return HttpResponse(self.body, headers=dict(self.headers))


@dataclass(frozen=True, slots=True)
class CachedPage:
    """A page in both forms, and the version of the content it was made of."""

    version: str
    plain: Form
    zipped: Form

    def answer(self, request: HttpRequest) -> HttpResponse:
        """The page in the form that this browser takes."""
        form = self.zipped if "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", "") else self.plain
        return form.answer(request.META.get("HTTP_IF_NONE_MATCH", ""))


_pages: dict[Key, CachedPage] = {}


class PublicCacheMiddleware:
    """Answers for public pages from memory."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The kept page where there is one; else what the site answers, kept where anybody may have it."""
        key = key_of(request)
        if key is None:
            return self.get_response(request)
        version = CONTENT.now()
        page = _pages.get(key)
        if page is None or page.version != version:
            response = self.get_response(request)
            if request.META.get("QUERY_STRING") or not is_for_everybody(request, response):
                return response
            page = store(key, version, response)
        return page.answer(request)


def key_of(request: HttpRequest) -> Key | None:
    """What a page is kept under; None for a request whose answer is not looked for."""
    if request.method != "GET" or hasattr(request, "is_dummy"):
        return None
    if not request.path_info.startswith(PREFIXES) or "HTTP_AUTHORIZATION" in request.META:
        return None
    if "HTTP_COOKIE" in request.META and any(name in request.COOKIES for name in PERSONAL_COOKIES):
        return None
    try:
        return (request.scheme or "", request.get_host(), request.path_info)
    except DisallowedHost:
        return None


def is_for_everybody(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether the view said that anybody may have this, and nothing in it is one visitor's."""
    return (
        "public" in words(response, "Cache-Control")
        and response.status_code == 200
        and not response.streaming
        and not response.cookies
        and not get_nonce(request)
        and words(response, "Vary") <= MAY_VARY
    )


def words(response: HttpResponse, header: str) -> set[str]:
    """The words of a header that is a list."""
    return {word.strip().lower() for word in response.get(header, "").split(",") if word.strip()}


def store(key: Key, version: str, response: HttpResponse) -> CachedPage:
    """Keeps the page that `response` holds, in both forms; never more pages than a site like this has."""
    headers = [
        (name, value) for name, value in response.items() if name not in ("Content-Length", "ETag", "Vary")
    ]
    body, digest = response.content, hashlib.sha256(response.content).hexdigest()[:20]

    def form(content: bytes, etag: str, *more: tuple[str, str]) -> Form:
        own = [("ETag", etag), ("Content-Length", str(len(content))), ("Vary", "Cookie, Accept-Encoding")]
        return Form(content, etag, tuple([*headers, *own, *more]))

    page = CachedPage(
        version,
        plain=form(body, f'"{digest}"'),
        zipped=form(gzip.compress(body, mtime=0), f'"{digest}-z"', ("Content-Encoding", "gzip")),
    )
    if len(_pages) >= MOST_PAGES:
        _pages.clear()
    _pages[key] = page
    return page
