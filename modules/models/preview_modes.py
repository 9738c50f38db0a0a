"""The looks in which an editor can see a draft before it is published, and what the request of a preview keeps."""

from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from modules.models.versions import GENERAL, versions_of

FACILITATOR: Final = ""
GROUP: Final = "group"
PHONE: Final = "phone"
PAPER: Final = "paper"
PREVIEWS: Final[list[tuple[str, Any]]] = [
    (FACILITATOR, _("Facilitator")),
    (GROUP, _("The group’s screen")),
    (PHONE, _("A girl’s phone")),
    (PAPER, _("On paper")),
]


def modes_of(page: Page) -> list[tuple[str, Any]]:
    """Each look of the general version, then each look of every version that the page has; one query."""
    versions = [one for one in versions_of(page) if one.code != GENERAL] if page.pk else []
    of_versions = [
        (f"{one.code}-{mode}", f"{one.label}: {look}") for one in versions for mode, look in PREVIEWS
    ]
    return [*PREVIEWS, *of_versions]


class PreviewKeepsQuery:
    """For what is previewed by steps: Wagtail draws a preview for a request of its own, which has no query."""

    def make_preview_request(
        self,
        original_request: HttpRequest | None = None,
        preview_mode: str | None = None,
        extra_request_attrs: Any = None,
    ) -> HttpResponse:
        """Hands on, as `asked`, what stood in the address of the preview: which step is shown."""
        asked = {"asked": original_request.GET} if original_request is not None else {}
        extra = {**asked, **(extra_request_attrs or {})}
        answer: HttpResponse = super().make_preview_request(original_request, preview_mode, extra)  # type: ignore[misc]
        return answer
