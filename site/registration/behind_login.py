"""Pages behind a login stay out of caches and search engines, and leave the browser when she signs out."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

_CLEARED = '"cache", "storage"'


class BehindLoginMiddleware:
    """Answers to somebody signed in are not kept (`no-store`) and not listed (`noindex`).

    An answer that is no page and has its own `Cache-Control` (a picture of a module) keeps it. The answer that
    ends a session tells the browser to empty what it kept of this site.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Adds the headers to what comes back."""
        was_in = settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated
        response = self.get_response(request)
        if was_in and not request.user.is_authenticated:
            response.headers["Clear-Site-Data"] = _CLEARED
        # An untouched session is left untouched: reading it would vary a public page by cookie.
        if was_in or (request.session.accessed and request.user.is_authenticated):
            _keep_out(response)
        return response


def _keep_out(response: HttpResponse) -> None:
    response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    is_page = response.headers.get("Content-Type", "text/html").startswith("text/html")
    if is_page or "Cache-Control" not in response.headers:
        response.headers["Cache-Control"] = "private, no-store"
