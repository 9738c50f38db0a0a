"""What an editor sees of a draft: facilitator’s page, big screen, a phone, the sheets on paper, in each version."""

from typing import Final, cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.csp import CSP
from django.views.decorators.csp import csp_override

from modules.models import ModulePage
from modules.models.preview_modes import GROUP, PAPER, PHONE
from modules.models.versions import GENERAL, Version, versions_of
from modules.pages.module import SCREEN, SHEETS, draw, frame
from modules.pages.row_key import key_in
from modules.sessions.module_view import ModuleView
from modules.sessions.signed_steps import with_signs
from modules.sessions.steps import Step, steps_for
from modules.sessions.voiced_steps import with_voices

STORY: Final = "story"


def preview(page: ModulePage, request: HttpRequest, mode: str) -> HttpResponse:
    """A draft in one of the modes of `preview_modes.modes_of`; nothing of it is kept."""
    version, dash, look = mode.partition("-")
    version, look = (version, look) if dash else (GENERAL, mode)
    return show(page, request, look, version, steps_for(page, version))


def show(page: ModulePage, request: HttpRequest, look: str, version: str, steps: list[Step]) -> HttpResponse:
    """`steps` as the facilitator, the group, a girl on her phone or the printer gets them."""
    if look == GROUP:
        return _group(page, request, steps, version)
    if look == PHONE:
        answer: HttpResponse = _phone(request, page, steps)
        return answer
    template, parts = (
        ("modules/module_print.html", SHEETS) if look == PAPER else ("modules/module_page.html", SCREEN)
    )
    versions = tuple(versions_of(page)) if page.pk else ()
    view = ModuleView(page, Version(version, ""), versions=versions, own_address=page.get_url() or "")
    return render(request, template, frame(view) | draw(parts, view, steps).at(view.start))


def _asked(request: HttpRequest) -> QueryDict:
    """What stood in the address of the preview: Wagtail draws it for a request of its own, that has no query."""
    asked = getattr(request, "asked", request.GET)
    return cast(QueryDict, asked)


def _chosen(request: HttpRequest, steps: list[Step], usual: int = 1) -> int:
    number = key_in(_asked(request).get("step", "")) or usual
    return min(number, max(len(steps), 1))


def _links(request: HttpRequest, steps: list[Step]) -> list[tuple[Step, str]]:
    """Each step with the address of the preview that shows it, which keeps what the address had."""
    links = []
    for step in steps:
        query = _asked(request).copy()
        query["step"] = str(step.position)
        links.append((step, query.urlencode()))
    return links


def _group(page: ModulePage, request: HttpRequest, steps: list[Step], version: str) -> HttpResponse:
    """One step on the big screen, with links to the others."""
    number = _chosen(request, steps)
    step = steps[number - 1] if steps else None
    heard = with_signs(with_voices(step, page, version), page, version) if step and page.pk else step
    context = {
        "page": page,
        "step": heard,
        "total": len(steps),
        "links": [] if _asked(request).get("bare") else _links(request, steps),
    }
    return render(request, "modules/preview_group.html", context)


@csp_override({**settings.SECURE_CSP, "frame-src": [CSP.SELF]})
def _phone(request: HttpRequest, page: ModulePage, steps: list[Step]) -> HttpResponse:
    """The same step in a frame as wide as a phone: the first story, or the step that is asked for."""
    told = next((step.position for step in steps if step.kind == STORY), 1)
    number = _chosen(request, steps, told)
    query = _asked(request).copy()
    mode = query.get("mode", PHONE)
    query["mode"] = mode.removesuffix(PHONE) + GROUP
    query["step"], query["bare"] = str(number), "1"
    context = {
        "page": page,
        "step": steps[number - 1] if steps else None,
        "links": _links(request, steps),
        "address": f"?{query.urlencode()}",
    }
    return render(request, "modules/preview_phone.html", context)
