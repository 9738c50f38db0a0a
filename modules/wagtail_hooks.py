"""What this room adds to Wagtail."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from wagtail import hooks

from modules.door import may_see_media
from modules.media import respond
from modules.models import TrainingDocument


@hooks.register("before_serve_document")
def serve_document_behind_the_door(document: TrainingDocument, request: HttpRequest) -> HttpResponse:
    """A document asks the same permission as the module it belongs to; Wagtail's own answer may be kept by a cache."""
    if not may_see_media(request):
        raise Http404
    return respond(document.file.name)
