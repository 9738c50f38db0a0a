"""The report of one minute, and the thanks for it."""

from functools import lru_cache
from typing import Any, Final
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from facilitation import limits
from facilitation.access import training
from facilitation.forms import ReportForm
from facilitation.pages import NotInThisLanguage
from facilitation.reports import SessionReport
from facilitation.sealed import seal, unseal
from facilitation.session import Session
from facilitation.thanks import thanks
from facilitation.views.languages import other_languages

FORM: Final = "facilitation/report_form.html"
TOKEN, MARK = "\0token\0", "\0mark\0"  # placeholders: no text of the site can hold a NUL character


@training
def report(request: HttpRequest, code: str, version: str) -> HttpResponse:
    """Asks what the counters need, in codes and numbers; above four a day it says so and keeps what was typed."""
    try:
        session = Session.read(request, code, version, once_live=True)
    except NotInThisLanguage as missing:
        return other_languages(request, missing.pages)
    now, account = timezone.localtime(), request.user.pk
    kinds = session.plan.kinds
    if request.method != "POST":
        all_taken = limits.all_taken(account, now)
        return _page(
            request, session, "" if all_taken else _empty_form(request, session), all_taken=all_taken
        )
    form = ReportForm(request.POST, kinds=kinds)
    if not form.is_valid():
        return _page(request, session, _filled_form(request, session, form))
    told = SessionReport(
        uuid=form.cleaned_data["uuid"],
        day=now.date(),
        module=session.page.code,
        version=session.version,
        language=session.screen,
        answers=form.answers(),
    )
    try:
        told.hand_in(account, now)
    except limits.TooMany:
        return _page(request, session, _filled_form(request, session, form), all_taken=True, status=429)
    girls = form.cleaned_girls
    sealed = f"?n={seal(girls, told.day)}" if girls else ""
    return redirect(reverse("facilitation:reported") + sealed)


@training
def reported(request: HttpRequest) -> HttpResponse:
    """Thanks, with the number of girls when the address brings it, sealed."""
    girls = unseal(request.GET.get("n", ""), timezone.localdate())
    context = {"thanks": thanks(girls), "modules_url": reverse("wagtail_serve", args=["modules/"])}
    return render(request, "facilitation/reported.html", context)


def _page(
    request: HttpRequest, session: Session, form: str, *, all_taken: bool = False, status: int = 200
) -> HttpResponse:
    context = {"session": session, "report_form": form, "all_taken": all_taken}
    return render(request, "facilitation/report.html", context, status=status)


def _filled_form(request: HttpRequest, session: Session, form: ReportForm) -> SafeString:
    """The form again, with what was filled in."""
    return render_to_string(FORM, _fields(form) | _known(session), request)


def _fields(form: ReportForm) -> dict[str, Any]:
    return {"form": form, "fields": [form[name] for name in form.asked]}


def _known(session: Session) -> dict[str, str]:
    """What the form says of the session, and does not ask."""
    return {
        "module": session.page.title,
        "version": session.version,
        "screen": session.screen,
        "screen_name": session.screen_name,
    }


def _empty_form(request: HttpRequest, session: Session) -> SafeString:
    """The form that nobody has filled in yet, with a token and a mark of its own."""
    drawn = _drawn_form(get_language() or "", session.plan.kinds, *_known(session).items())
    return SafeString(drawn.replace(TOKEN, get_token(request)).replace(MARK, str(uuid4())))


@lru_cache(maxsize=64)
def _drawn_form(_language: str, kinds: frozenset[str], *known: tuple[str, str]) -> str:
    """The same for every session with this module, version and screen, in a language; two placeholders in it."""
    form = ReportForm(kinds=kinds)
    form.initial["uuid"] = MARK
    return render_to_string(FORM, _fields(form) | dict(known) | {"csrf_token": TOKEN})
