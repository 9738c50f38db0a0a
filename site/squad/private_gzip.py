"""Pages behind the sign-in are sent compressed: a module is 100 kB of HTML, a fifth of it compressed.

What makes compressed secrets readable (BREACH) is a page that repeats what an attacker sends beside a secret, and a
length that she can watch. Django adds up to a hundred random bytes to each answer and masks the token of a form anew
each time. Public pages are not touched: they are kept compressed (`squad.public_cache`).
"""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware


class PrivateGZipMiddleware(GZipMiddleware):
    """Django's own, for texts that are not public; a film that is sent in parts stays as it is."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """The answer, compressed where the browser takes it."""
        is_text = response.headers.get("Content-Type", "").startswith(("text/", "application/json"))
        if response.streaming or not is_text or "public" in response.headers.get("Cache-Control", ""):
            return response
        return super().process_response(request, response)
