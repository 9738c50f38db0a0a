"""Where people and sessions meet: numbers only, once a half-year, when its figures are released."""

from __future__ import annotations

from datetime import datetime

from django.contrib import messages
from django.contrib.auth.decorators import login_required, permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from evaluation.half_year import HalfYear
from evaluation.models import Release
from evaluation.releases import AlreadyReleased, BeforeTheFirst, StillOpen, release, standings
from registration.figures import people


def release_figures(half_year: HalfYear, now: datetime) -> Release:
    """Releases `half_year` with the numbers about people of the same time; raises `CannotRelease`.

    Only one that stands in the list of half-years is released, by the command as well.
    """
    if not half_year.is_closed(now):
        raise StillOpen(half_year.code)
    if all(each.half_year != half_year for each in standings(now)):
        raise BeforeTheFirst(half_year.code)
    return release(half_year, people(half_year.starts, half_year.next.starts).as_mapping(), now)


@require_POST
@login_required
@permission_required("evaluation.release_figures", raise_exception=True)
def release_view(request: HttpRequest) -> HttpResponse:
    """The button of the evaluator: releases the half-year that was sent, or says why it cannot be."""
    try:
        half_year = HalfYear.parse(request.POST.get("half_year", ""))
    except ValueError as error:
        raise Http404 from error
    try:
        release_figures(half_year, timezone.now())
    except StillOpen:
        messages.error(
            request, _("This half-year is still open. Its figures can be released when it is over.")
        )
        return redirect("evaluation:figures")
    except BeforeTheFirst as error:  # no button leads there
        raise Http404 from error
    except AlreadyReleased:
        messages.info(request, _("These figures had been released already. They have not changed."))
    else:
        messages.success(request, _("The figures are released. From now on they stay as they are."))
    return redirect("evaluation:half_year", half_year=half_year)
