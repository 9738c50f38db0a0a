"""What answers for each page of the training: Wagtail's hook ``before_serve_page``, and ours for previews.

A page that is not listed here is not of the training, and is answered by itself.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.models import Page

from modules.models import CoursePage, CoursePartPage, ModuleIndexPage, ModulePage
from modules.models.versions import GENERAL
from modules.pages import course, module, module_index, previews, print_kit


def answer(page: Page, request: HttpRequest, args: Any, kwargs: dict[str, Any]) -> HttpResponse | None:
    """The page for a visitor, after the one permission was asked for; `kwargs` are what the page's `route` found."""
    match page:
        case ModulePage():
            return _module(page, request, **kwargs)
        case CoursePage() | CoursePartPage():
            return course.respond(page, request, **kwargs)
        case ModuleIndexPage():
            return module_index.respond(page, request)
    return None


def answer_preview(page: Page, request: HttpRequest, mode: str) -> HttpResponse | None:
    """A draft of the page in one of its modes."""
    match page:
        case ModulePage():
            return previews.preview(page, request, mode)
        case CoursePage() | CoursePartPage():
            return course.preview(page, request, mode)
        case ModuleIndexPage():
            return module_index.preview(page, request, mode)
    return None


def _module(
    page: ModulePage, request: HttpRequest, version: str = GENERAL, view: str = "", sheets: str = ""
) -> HttpResponse:
    """One of the views of a module, or its sheets as a PDF."""
    if sheets:
        return print_kit.respond(page, request, version, sheets)
    return module.respond(page, request, version, view)
