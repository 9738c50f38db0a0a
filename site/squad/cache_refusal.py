"""What rests on a limit or a used code is refused, in words, while their cache does not answer."""

import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from squad.failing_cache import CacheUnavailable
from squad.preserve_form import form_again

logger = logging.getLogger("squad.cache")


class CacheRefusalMiddleware:
    """Answers 503 where a view met `CacheUnavailable`: what was typed comes back in the page, to be sent again."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Passes the request on; Django calls `process_exception` where the view failed."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The refusal; None for any other exception."""
        if not isinstance(exception, CacheUnavailable):
            return None
        logger.error("The cache of limits failed (%s): a request was refused.", exception)
        return form_again(request, "squad/preserve_form/cache_unavailable.html", status=503)
