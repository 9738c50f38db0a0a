"""Where people and sessions meet: numbers only, once a half-year, when its figures are released."""

from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from evaluation.access import releases_figures
from evaluation.document import document
from evaluation.half_year import HalfYear
from evaluation.models import Release
from evaluation.released_figures import Figures
from evaluation.releases import AlreadyReleased, BeforeTheFirst, Changed, StillOpen, draft, release, standings
from registration.figures import people


def draft_figures(half_year: HalfYear, now: datetime) -> Release:
    """What `release_figures` would freeze at `now`, not stored; raises what it raises."""
    _refuse_what_is_not_listed(half_year, now)
    return draft(half_year, people(half_year.starts, half_year.next.starts).as_mapping(), now)


def release_figures(half_year: HalfYear, now: datetime, shown: str = "") -> Release:
    """Releases `half_year` with the numbers about people of the same time; raises `CannotRelease`.

    `shown` is the hash of the draft that was shown, see `evaluation.releases.release`.
    """
    _refuse_what_is_not_listed(half_year, now)
    return release(half_year, people(half_year.starts, half_year.next.starts).as_mapping(), now, shown)


def _refuse_what_is_not_listed(half_year: HalfYear, now: datetime) -> None:
    if not half_year.is_closed(now):
        raise StillOpen(half_year.code)
    if all(each.half_year != half_year for each in standings(now)):
        raise BeforeTheFirst(half_year.code)


@require_http_methods(["GET", "HEAD", "POST"])
@releases_figures
def release_view(request: HttpRequest, half_year: HalfYear) -> HttpResponse:
    """Shows what would be frozen; a press on its button freezes exactly that, or shows what it is by now."""
    now = timezone.now()
    try:
        if request.method != "POST":
            return _show(request, draft_figures(half_year, now))
        if not (shown := request.POST.get("shown", "")):
            warning = _("Nothing is released yet. Read first what will be frozen.")
            return _show(request, draft_figures(half_year, now), warning)
        release_figures(half_year, now, shown)
    except Changed:
        warning = _("Nothing is released: these figures are not the ones that you read. Read them again.")
        return _show(request, draft_figures(half_year, now), warning)
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


def _show(request: HttpRequest, made: Release, warning: str = "") -> HttpResponse:
    context = document(Figures(made)) | {"warning": warning}
    return render(request, "evaluation/release.html", context, status=409 if warning else 200)
