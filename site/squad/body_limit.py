"""How large a request may be, known before anything of it is parsed.

Django has no such limit of its own: `DATA_UPLOAD_MAX_MEMORY_SIZE` leaves files out, and they are written to a temporary
folder as soon as the protection against forged forms reads the token, whoever sends them. A request without
`Content-Length` has no body for Django (it reads that many bytes), so the header alone decides.
"""

from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.request import UnreadablePostError
from django.shortcuts import render
from django.urls import reverse

from modules.media.films.film_file import LARGEST as LARGEST_FILM

MB: Final = 1024 * 1024
SMALL: Final = MB  # no form outside the admin takes a file; the longest text is 2,000 signs
# The largest form of the admin is that of a film: the film itself, and three more in each language.
LARGE: Final = (1 + 3 * len(settings.WAGTAIL_CONTENT_LANGUAGES)) * LARGEST_FILM + MB
CHUNK: Final = 64 * 1024


class BodyLimitMiddleware:
    """Refuses with 413 what is larger than `SMALL`, or than `LARGE` from who may use the admin and sends it there.

    Stands after authentication and the second factor, which read only cookies. The body is parsed after all of these,
    by Django's CSRF protection (`process_view`) or by the view.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Passes the request on, or answers with a page that says what to do."""
        length = content_length(request)
        if length <= SMALL or length <= limit_for(request):
            return self.get_response(request)
        _discard_body(request)
        context = {"limit": limit_for(request) // MB, "in_admin": _is_in_admin(request)}
        return render(request, "413.html", context, status=413)


def content_length(request: HttpRequest) -> int:
    """How many bytes Django would read as the body; 0 where the header is missing or no number, as Django has it."""
    try:
        return int(request.META.get("CONTENT_LENGTH", ""))
    except ValueError:
        return 0


def limit_for(request: HttpRequest) -> int:
    """How many bytes the body of `request` may have."""
    may_upload = _is_in_admin(request) and request.user.has_perm("wagtailadmin.access_admin")
    return LARGE if may_upload else SMALL


def _is_in_admin(request: HttpRequest) -> bool:
    return request.path_info.startswith(reverse("wagtailadmin_home"))


def _discard_body(request: HttpRequest) -> None:
    """Reads the body and forgets it, up to the size of a film.

    A browser, or a proxy that passes the body on, reads an answer only once it has sent all; a server that closes the
    connection before makes it a reset connection and not a page.
    """
    left = LARGEST_FILM
    try:
        while left > 0 and (read := request.read(CHUNK)):
            left -= len(read)
    except UnreadablePostError:  # the sender is gone
        return
