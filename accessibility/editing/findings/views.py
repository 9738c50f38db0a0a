"""The findings of a draft: in its form while it is written, and on a page of their own."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accessibility.editing.findings.finding_list import EDIT_VERSION, finding_list
from accessibility.gate.report import describe
from accessibility.gate.take_off import off_words, take_off_stopped
from accessibility.models import Adaptation
from accessibility.overrides.override_request import PERMISSION
from modules.models import ModulePage

CHANGE_VERSION = "accessibility.change_adaptation"
PUBLISH_VERSION = "accessibility.publish_adaptation"
PART = "part"  # asked for by the form itself: the list alone


@never_cache
def of_page(request: HttpRequest, pk: int) -> HttpResponse:
    """What was found in the newest draft of a module, and in its live versions over it."""
    page = _page(request, pk)
    return _answer(request, page, reverse("wagtailadmin_pages:edit", args=[pk]))


@never_cache
def of_version(request: HttpRequest, pk: int) -> HttpResponse:
    """What was found in the newest draft of a version."""
    if not request.user.has_perm(CHANGE_VERSION):
        raise PermissionDenied
    row = get_object_or_404(Adaptation.objects.select_related("audience", "page__locale"), pk=pk)
    return _answer(request, row.get_latest_revision_as_object(), reverse(EDIT_VERSION, args=[pk]))


@require_POST
def take_off(request: HttpRequest, pk: int, version: int) -> HttpResponse:
    """Takes a version off that the newest draft of its module stops, for those who may publish both."""
    page = _page(request, pk)
    if not (request.user.has_perm(PUBLISH_VERSION) and page.permissions_for_user(request.user).can_publish()):
        raise PermissionDenied
    for gone in take_off_stopped(page, [version], request.user, timezone.now()):
        messages.success(request, off_words(gone))
    return redirect("accessibility_gate_page", pk)


def _page(request: HttpRequest, pk: int) -> ModulePage:
    """The newest draft of a module that this editor may change."""
    # `id`: the `pk` of a page is a relation, which SQLite cannot ask for a number that is too large
    page: ModulePage = get_object_or_404(ModulePage, id=pk).get_latest_revision_as_object()
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return page


def _answer(request: HttpRequest, instance: Any, form: str) -> HttpResponse:
    part = PART in request.GET
    context = {
        "instance": instance,
        "found": finding_list(instance, describe(instance), asks=request.user.has_perm(PERMISSION)),
        "form_address": form,
        "in_form": part,
        "language": instance.published_language,
    }
    template = "findings" if part else "page"
    return render(request, f"accessibility/gate/{template}.html", context)
