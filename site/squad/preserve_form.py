"""What somebody typed is not lost when a form cannot be taken: she was signed out meanwhile, or the form was too old.

The answer holds the form once more, filled in, and that page is the only place where it is: not the session, not the
browser's storage, not the cache, not the address. It is shown there in words, since somebody else may sign in before
it is sent, and it is sent by a press on a button, never by itself.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext_lazy as _

from squad.readable_form import readable

NEVER_SHOWN = "password"
TOKEN = "csrfmiddlewaretoken"  # noqa: S105  (the name of a field)


class SignedOutMiddleware:
    """Where a form is refused because its sender is signed out (two hours without use), it comes back filled in.

    Without this she would be led to sign in, and a form does not survive being led somewhere. Innermost of all: it
    sees what a view answers.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The view's answer, or the form once more."""
        response = self.get_response(request)
        if request.method != "POST" or response.status_code != 302 or request.user.is_authenticated:
            return response
        if not _is_a_page(request) or not _leads_to_sign_in(request, response) or not form_values(request):
            return response
        return form_again(request, "squad/preserve_form/signed_out.html")


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The answer where the CSRF token is not right: the form once more, if it was a form of ours.

    A form that another site made up is refused and not shown again: its words are not hers.
    """
    if _came_from_here(request) and _is_a_page(request) and form_values(request):
        return form_again(request, "403_csrf.html")
    return _private(render(request, "403_csrf.html", status=403))


def form_values(request: HttpRequest) -> list[tuple[str, str]]:
    """What was filled in, by field, in its order; never a password."""
    return [
        (name, value)
        for name, values in request.POST.lists()
        if name != TOKEN and NEVER_SHOWN not in name
        for value in values
        if isinstance(value, str)
    ]


def form_again(request: HttpRequest, template: str, status: int = 403) -> HttpResponse:
    """A page with the form that was sent, filled in, or with none where nothing was; it says why in `template`."""
    context: dict[str, Any] = {
        "values": form_values(request),
        "readable": readable(form_values(request), request.path),
        "send_to": request.get_full_path(),
        "asks_again": _asks_again(request),
    }
    return _private(render(request, template, context, status=status))


def _asks_again(request: HttpRequest) -> Any:
    """What she has to give once more, because no page may hold it; empty where that is nothing."""
    if request.FILES:
        return _("Choose the file once more after that.")
    if any(NEVER_SHOWN in name for name in request.POST):
        return _("Only your password you type once more after that.")
    return ""


def _came_from_here(request: HttpRequest) -> bool:
    """Whether the browser says that a page of this site sent the form. A browser that says nothing is not believed."""
    return request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"


def _is_a_page(request: HttpRequest) -> bool:
    """Whether somebody looks at the answer; what a script asks for is no page."""
    return request.headers.get("Sec-Fetch-Mode", "navigate") == "navigate"


def _leads_to_sign_in(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether this is the refusal of who is not signed in: to the sign-in page, and back to this address after."""
    to = urlsplit(response.headers.get("Location", ""))
    return to.path.endswith("/login/") and parse_qs(to.query).get("next") == [request.get_full_path()]


def _private(response: HttpResponse) -> HttpResponse:
    add_never_cache_headers(response)
    response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    return response
