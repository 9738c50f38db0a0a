"""The report of one minute, and the thanks for it."""

from functools import lru_cache

from django.http import HttpRequest, HttpResponse
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
        form = ReportForm(kinds=kinds)
        return _page(request, session, form, all_taken=limits.all_taken(account, now))
    form = ReportForm(request.POST, kinds=kinds)
    if not form.is_valid():
        return _page(request, session, form)
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
        return _page(request, session, form, all_taken=True, status=429)
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
    request: HttpRequest, session: Session, form: ReportForm, *, all_taken: bool = False, status: int = 200
) -> HttpResponse:
    fields = _fields(form) if form.is_bound else _empty_fields(get_language() or "", session.plan.kinds)
    context = {"session": session, "form": form, "all_taken": all_taken, "fields": fields}
    return render(request, "facilitation/report.html", context, status=status)


def _fields(form: ReportForm) -> SafeString:
    context = {"form": form, "fields": [form[name] for name in form.asked]}
    return render_to_string("facilitation/report_fields.html", context)


@lru_cache(maxsize=64)
def _empty_fields(_language: str, kinds: frozenset[str]) -> SafeString:
    """The fields that nobody has filled in yet: the same for every session with these kinds, in a language."""
    return _fields(ReportForm(kinds=kinds))
