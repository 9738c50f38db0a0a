"""The kit as a file, for those who may use the training: the door of the module's page, a name that says nothing."""

import hashlib
import logging
import re
from typing import Final

from django.core.cache import caches
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.connection import ConnectionProxy
from django.utils.http import content_disposition_header
from django.utils.translation import get_language

from modules.models import ModulePage
from modules.pages.toolbar import addresses
from modules.permission import private_response, refusal
from modules.print_kit.contents import contents_of
from modules.print_kit.setting import NotSet, as_json, set_pdf, sheets_cache_version
from modules.sessions.module_view import ModuleView, view_of

logger = logging.getLogger(__name__)
cache = ConnectionProxy(caches, "pages")  # only saves work: where it fails, all is made anew
KEEP: Final = 24 * 60 * 60
WHOLE: Final = "kit"
STEP: Final = re.compile(r"step-([1-9][0-9]?)")


def step_of(name: str) -> int | None:
    """The number of the step in `step-3`; 0 for the whole kit, None for any other name."""
    if name == WHOLE:
        return 0
    found = STEP.fullmatch(name)
    return int(found[1]) if found else None


def respond(page: ModulePage, request: HttpRequest, version: str, name: str) -> HttpResponse:
    """The sheets `name` of a module in a version; refused before anything of it is read.

    Where they cannot be set, a page that says so and leads to the same sheets printed by the browser (503).
    """
    refused = refusal(request)
    if refused is not None:
        return refused
    number = step_of(name)
    view = view_of(page, version, request.GET, page.get_url(request) or "")
    if number is None or view is None:
        raise Http404
    try:
        pdf = pdf_of(view, number or None)
    except (NotSet, OSError):  # OSError: a picture whose file is gone from the storage
        logger.exception("Sheets could not be set.")
        return private_response(render(request, "modules/sheets_not_set.html", addresses(view), status=503))
    if pdf is None:
        raise Http404
    file_name = f"{page.number}-{version}-{get_language()}{f'-{number}' if number else ''}.pdf"
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = content_disposition_header(False, file_name) or "inline"
    response["Content-Security-Policy"] = "default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    return private_response(response)


def pdf_of(view: ModuleView, only: int | None = None) -> bytes | None:
    """The PDF of the sheets, kept under what stands on them; None where there is no such step.

    For a time of one's own it is set anew each time: kept, it would tell when a session was.
    """
    contents = contents_of(view, only)
    if contents is None:
        return None
    data = as_json(contents)
    if not view.is_usual:
        return set_pdf(data)
    key = "kit:" + hashlib.sha256(f"{sheets_cache_version()}|{data}".encode()).hexdigest()
    kept: bytes | None = cache.get(key)
    if kept is None:
        kept = set_pdf(data)
        cache.set(key, kept, KEEP)
    return kept
