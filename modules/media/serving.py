"""Pictures, films, voices and documents of the training, for those who may use it; to all others there is nothing.

The web server never maps the media folder: Wagtail's privacy of collections does not cover pictures. Films and
recordings are given in parts, as browsers ask for them.
"""

from pathlib import PurePosixPath
from typing import Final

from django.core.exceptions import SuspiciousOperation
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from modules.media.films.film_field import FOLDER as FILMS
from modules.media.films.film_file import TYPES as FILM_TYPES
from modules.media.films.stills import FOLDER as STILLS
from modules.media.models.film_in_language import FilmInLanguage
from modules.media.ranges import OutOfRange, Part, read_part, read_range
from modules.media.voices.sound import TYPES as VOICE_TYPES
from modules.media.voices.voice_field import FOLDER as VOICES
from modules.permission import may_see_media, private_response

FOLDERS: Final = ("original_images", "images", "documents", STILLS)
# What is given in parts, as browsers ask for it: by its folder, the kinds that may lie there.
PLAYED: Final = {FILMS: FILM_TYPES, VOICES: VOICE_TYPES}
TRACKS: Final = ("captions", "descriptions")
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
def serve(request: HttpRequest, path: str) -> HttpResponseBase:
    """A stored file at `/media/PATH`; 404 for who may not see it, the same as for what is not there."""
    if not may_see_media(request):
        raise Http404
    return respond_in_parts(request, path) if path.partition("/")[0] in PLAYED else respond(path)


@require_safe
def serve_track(request: HttpRequest, film: int, language: str, kind: str) -> HttpResponse:
    """The captions of a film in a language, or the words of its description; 404 as for a file."""
    if not may_see_media(request) or kind not in TRACKS:
        raise Http404
    rows = FilmInLanguage.objects.filter(
        film__pk=film, language=language
    )  # by its key: any number may be asked
    found = rows.values_list(kind, flat=True).first()
    if not found:
        raise Http404
    return _closed(HttpResponse(found, content_type="text/vtt; charset=utf-8"))


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
    return _closed(response)


def respond_in_parts(request: HttpRequest, path: str) -> HttpResponseBase:
    """A film or a recording whole, or the part that is asked for; 416 behind its end, 404 for anything else there."""
    folder, _slash, name = path.partition("/")
    stem, _dot, packed = name.rpartition(".")
    types = PLAYED.get(folder, {})
    if packed not in types or not stem.replace("_", "").isalnum():
        raise Http404
    try:
        size = default_storage.size(path)
    except Exception as error:  # each storage has its own word for what is not there
        if not default_storage.exists(path):
            raise Http404 from error
        raise
    mark = f'"{stem}"'  # a new file has a new name, so the name tells one from another
    try:
        part = read_range(request.headers.get("Range", ""), size) if _still(request, mark) else None
    except OutOfRange:
        response: HttpResponseBase = HttpResponse(status=416)
        response["Content-Range"] = f"bytes */{size}"
        return _closed(response)
    whole = Part(0, size - 1)
    response = StreamingHttpResponse(
        read_part(default_storage, path, part or whole),
        status=206 if part else 200,
        content_type=types[packed],
    )
    if part:
        response["Content-Range"] = f"bytes {part.first}-{part.last}/{size}"
    response["Content-Length"] = str((part or whole).length)
    response["Accept-Ranges"] = "bytes"
    response["ETag"] = mark
    response["Content-Disposition"] = content_disposition_header(False, name) or "inline"
    return _closed(response)


def _still(request: HttpRequest, mark: str) -> bool:
    """Whether a part may be given: `If-Range` names this very file, or there is none."""
    condition = request.headers.get("If-Range")
    return request.method == "GET" and (condition is None or condition.strip() == mark)


def _closed[Response: HttpResponseBase](response: Response) -> Response:
    """The same response, which no cache keeps and in which nothing is run."""
    response["Content-Security-Policy"] = "default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    return private_response(response)
