"""A second factor that no key of this server can read is refused, in words: nobody is let in without it."""

import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registration.factor_secrets import NoKeyFits

logger = logging.getLogger("registration.second_factor")


class UnreadableFactorMiddleware:
    """Answers 503 where a view met `NoKeyFits`; the page says that an administrator has to mend it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Passes the request on; Django calls `process_exception` where the view failed."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The refusal; None for any other exception."""
        if not isinstance(exception, NoKeyFits):
            return None
        logger.error("A second factor was refused: SECOND_FACTOR_KEYS lacks the key it was encrypted with.")
        answer = render(request, "registration/factor_unreadable.html", status=503)
        answer["Cache-Control"] = "private, no-store"
        return answer
