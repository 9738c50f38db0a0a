"""The list of the modules of a language, for those who may use the training."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from modules.models import ModuleIndexPage, ModulePage
from modules.permission import private_response, refusal


def respond(page: ModuleIndexPage, request: HttpRequest) -> HttpResponse:
    """The list with its live modules and course; refused before anything of it is read."""
    refused = refusal(request)
    if refused is not None:
        return refused
    shown = {"page": page, "modules": page.modules(), "course": page.course()}
    return private_response(render(request, page.template, shown))


def preview(page: ModuleIndexPage, request: HttpRequest, mode: str = "") -> HttpResponse:
    """The draft, with the modules that are live; one that has no place yet has none."""
    modules = page.modules() if page.path else ModulePage.objects.none()
    course = page.course() if page.path else None
    return render(request, page.template, {"page": page, "modules": modules, "course": course})
