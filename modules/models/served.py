"""Pages that are shown from above: what is stored does not know its screens."""

from typing import Any, Never

from django.core.exceptions import ImproperlyConfigured
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from wagtail import hooks
from wagtail.models import PageViewRestriction


class NotServedHere(ImproperlyConfigured):
    """A page of the training was served without its answer from `modules.pages`, so nobody was asked for permission."""


class ServedFromAbove:
    """For a page that Wagtail's hook ``before_serve_page`` answers; the answer asks for the one permission.

    Wagtail has no such hook for previews, so there is one like it: ``serve_page_preview(page, request, mode_name)``.
    """

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Never:
        """Refuses: who comes as far as this was asked for no permission."""
        raise NotServedHere(f"{type(self).__name__} is answered by the hook `before_serve_page`.")

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The draft, as the first answer to the hook shows it; nothing of it is kept."""
        for answer in hooks.get_hooks("serve_page_preview"):
            response: HttpResponse | None = answer(self, request, mode_name)
            if response is not None:
                return response
        raise NotServedHere(f"No hook `serve_page_preview` answers for {type(self).__name__}.")

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """None of Wagtail's: they do not follow a page into its translations. The answer asks for the permission."""
        nothing: QuerySet[PageViewRestriction] = PageViewRestriction.objects.none()
        return nothing
