"""One step of a session: the facilitator's view, and the group's big screen."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from facilitation.access import training
from facilitation.clock import start_that_puts_now
from facilitation.drawn import facilitator_parts, group_page
from facilitation.pages import NotInThisLanguage
from facilitation.session import Session
from facilitation.views.languages import other_languages


@training
def step(request: HttpRequest, code: str, version: str, step: int) -> HttpResponse:
    """What the facilitator reads. Without a start in the address, the plan is made so that this step begins now."""
    try:
        session = Session.read(request, code, version, step)
    except NotInThisLanguage as missing:
        return other_languages(request, missing.pages)
    if session.start is None:
        begins = start_that_puts_now(timezone.localtime(), session.minutes_before)
        return redirect(session.step_url(session.number, start=begins))
    return render(request, "facilitation/step.html", {"session": session} | facilitator_parts(session))


@training
def group(request: HttpRequest, code: str, version: str, step: int) -> HttpResponse:
    """What the group sees: never the notes, the version or the plan."""
    try:
        session = Session.read(request, code, version, step)
    except NotInThisLanguage as missing:
        return other_languages(request, missing.pages)
    return HttpResponse(group_page(session, request))
