"""What public pages have in common: anybody may read and keep them."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class PublicPage(Page):
    """A page that is the same for everybody who is not signed in, and says so to every cache on the way."""

    # Wagtail's restrictions are not relied on: a translation of a restricted page is public.
    private_page_options: ClassVar[list[str]] = []
    visibility_text = _("Anyone can open this page once it is live.")

    class Meta:
        abstract = True

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> TemplateResponse:
        """The page; for a visitor without an account it may be kept, but has to be asked for again."""
        response: TemplateResponse = super().serve(request, *args, **kwargs)
        if not request.user.is_authenticated:
            patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
        return response
