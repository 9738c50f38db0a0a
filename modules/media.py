"""Pictures and documents of the training, for those who may use it; to all others there is nothing here.

The web server never maps the media folder: Wagtail's privacy of collections does not cover pictures.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Final

from django.core.exceptions import SuspiciousOperation
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from modules.door import kept_private, may_see_media

FOLDERS: Final = ("original_images", "images", "documents")
TYPES: Final = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".webp": "image/webp",
}


@require_safe
def serve(request: HttpRequest, path: str) -> HttpResponse:
    """A stored file at `/media/PATH`; 404 for who may not see it, the same as for what is not there."""
    if not may_see_media(request):
        raise Http404
    return respond(path)


def respond(path: str) -> HttpResponse:
    """The file at `path` of the storage, whichever that is; 404 for anything but a file of a known kind."""
    wanted = PurePosixPath(path)
    kind = TYPES.get(wanted.suffix.lower())
    if kind is None or str(wanted) != path or wanted.parts[0] not in FOLDERS or ".." in wanted.parts:
        raise Http404
    try:
        with default_storage.open(path) as file:
            response = HttpResponse(file.read(), content_type=kind)
    except (OSError, ValueError, SuspiciousOperation) as error:
        raise Http404 from error
    response["Content-Disposition"] = content_disposition_header(False, wanted.name) or "inline"
    response["Content-Security-Policy"] = "default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    return kept_private(response)
