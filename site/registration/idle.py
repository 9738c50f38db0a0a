"""A session ends two hours after it was used last, without a write at each request."""

import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

RENEWED_EVERY = 10 * 60  # seconds
_RENEWED = "renewed"


class IdleMiddleware:
    """Renews the session of somebody signed in, at most once in ten minutes.

    A session lasts `SESSION_COOKIE_AGE` (two hours) from when it was saved last, so it ends between one hour
    fifty and two hours after the last use, never later.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Marks the session as changed when its time has come; visitors without one cost nothing."""
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
            now = int(time.time())
            if now - request.session.get(_RENEWED, 0) >= RENEWED_EVERY:
                request.session[_RENEWED] = now
        return self.get_response(request)
