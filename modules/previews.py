"""What an editor sees of a draft: the facilitator's page, one step on the big screen, the sheets on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from modules.run_sheet import USUAL_START
from modules.serving import SCREEN, SHEETS, draw, frame, told
from modules.versions import GENERAL, versions_of

if TYPE_CHECKING:
    from modules.models import ModulePage

FACILITATOR: Final = ""
GROUP: Final = "group"
PAPER: Final = "paper"
PREVIEWS: Final[list[tuple[str, Any]]] = [
    (FACILITATOR, _("Facilitator")),
    (GROUP, _("The group’s screen")),
    (PAPER, _("On paper")),
]


def preview(page: ModulePage, request: HttpRequest, mode: str) -> HttpResponse:
    """A draft in one of the modes; nothing of it is kept."""
    if mode == GROUP:
        return _group(page, request)
    versions = versions_of(page) if page.pk else []
    context = frame(page, GENERAL, USUAL_START, versions)
    if mode == PAPER:
        return render(
            request, "modules/module_print.html", context | draw(SHEETS, page, GENERAL, USUAL_START)
        )
    return render(request, "modules/module_page.html", context | draw(SCREEN, page, GENERAL, USUAL_START))


def _group(page: ModulePage, request: HttpRequest) -> HttpResponse:
    """One step on the big screen, with links to the others: the address of a preview keeps what it had."""
    steps = told(page, GENERAL, USUAL_START)["steps"]
    wanted = request.GET.get("step", "1")
    number = min(max(int(wanted) if wanted.isascii() and wanted.isdigit() else 1, 1), max(len(steps), 1))
    links = []
    for step in steps:
        query = request.GET.copy()
        query["step"] = str(step.position)
        links.append((step, query.urlencode()))
    context = {
        "page": page,
        "step": steps[number - 1] if steps else None,
        "total": len(steps),
        "links": links,
    }
    return render(request, "modules/preview_group.html", context)
