"""What public pages have in common: anybody may read and keep them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.cache import patch_cache_control
from wagtail.models import Page


class PublicPage(Page):
    """A page that is the same for everybody who is not signed in, and says so to every cache on the way."""

    class Meta:
        abstract = True

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> TemplateResponse:
        """The page; for a visitor without an account it may be kept, but has to be asked for again."""
        response: TemplateResponse = super().serve(request, *args, **kwargs)
        if not request.user.is_authenticated:
            patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
        return response
