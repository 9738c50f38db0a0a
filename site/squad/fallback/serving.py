"""The answer when an exception escaped: a file that was written before, with the status that is true.

Everything here works without database, cache and session, for an exception of any layer: Django asks the handler for
each of its middlewares in turn, so that the headers which outer ones would add are set here.
"""

import sys
from pathlib import PurePosixPath
from typing import Final

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.middleware.clickjacking import XFrameOptionsMiddleware
from django.middleware.csp import ContentSecurityPolicyMiddleware
from django.middleware.security import SecurityMiddleware
from django.utils.translation import get_language_from_path, get_language_from_request, gettext, override

from squad.failing_cache import CacheUnavailable
from squad.fallback import files
from squad.fallback.pages import ERROR, HELP, START, error_page

UNAVAILABLE: Final = (OperationalError, InterfaceError, CacheUnavailable, OSError)
HEADERS: Final = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow, noarchive"}


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's `handler500`: help page and start page as they were last (503), else the error page.

    The error page is 503 where a service is down and 500 for a bug of ours. An address of a file gets one line.
    """
    down = isinstance(sys.exc_info()[1], UNAVAILABLE)
    language = get_language_from_path(request.path_info) or get_language_from_request(request)
    name = _name(request, language)
    status = 503 if down or name != ERROR else 500
    if _is_file(request.path_info):
        with override(language):
            words = gettext("This does not work for a moment. Try again in a few minutes.")
        response = HttpResponse(
            words, content_type="text/plain; charset=utf-8", status=status, headers=HEADERS
        )
    else:
        page = files.read(language, name) or files.read(language, ERROR) or error_page(language)
        response = HttpResponse(page, status=status, headers=HEADERS | {"Content-Language": language})
    return _secured(request, response)


def _name(request: HttpRequest, language: str) -> str:
    if request.method not in ("GET", "HEAD"):
        return ERROR
    return {f"/{language}/": START, f"/{language}/help/": HELP}.get(request.path_info, ERROR)


def _is_file(path: str) -> bool:
    """Whether a program or a page asks for this, not a person: pictures, films, tables, documents."""
    return path.startswith((settings.MEDIA_URL, "/documents/")) or bool(PurePosixPath(path).suffix)


def _secured(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    for middleware in (SecurityMiddleware, ContentSecurityPolicyMiddleware, XFrameOptionsMiddleware):
        response = middleware(lambda _request: HttpResponse()).process_response(request, response)
    return response
