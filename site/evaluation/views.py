"""The pages of figures: released ones only. No view of this room reads a counter."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from evaluation import parliament as question_4
from evaluation.access import reads_figures
from evaluation.document import document
from evaluation.exports import csv_of, file_name
from evaluation.half_year import HalfYear
from evaluation.models import Release
from evaluation.overall import Overall
from evaluation.released_figures import Figures
from evaluation.releases import standings


@require_safe
@reads_figures
def overview(request: HttpRequest) -> HttpResponse:
    """All half-years: released, ready to be released, still open; and the sums of what was released."""
    context = {"standings": standings(timezone.now()), "overall": Overall.read()}
    return render(request, "evaluation/overview.html", context)


@require_safe
@reads_figures
def half_year(request: HttpRequest, half_year: HalfYear) -> HttpResponse:
    """The frozen figures of one half-year: every table with its chart and its definition."""
    return render(request, "evaluation/half_year.html", document(_released(half_year)))


@require_safe
@reads_figures
def table_file(request: HttpRequest, half_year: HalfYear, table: str) -> HttpResponse:
    """One table as CSV, in the language of the address."""
    found = _released(half_year).tables.get(table)
    if found is None:
        raise Http404
    response = HttpResponse(csv_of(found, half_year), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{file_name(found, half_year)}"'
    return response


@require_safe
@reads_figures
def parliament(request: HttpRequest) -> HttpResponse:
    """Question 4 of parliament, answered in full sentences."""
    overall = Overall.read()
    context = {
        "overall": overall,
        "question": question_4.question(),
        "answer": question_4.answer(overall),
        "unknowns": question_4.unknowns(overall),
        "definitions": question_4.definitions(),
        "covered": question_4.covered(overall),
    }
    return render(request, "evaluation/parliament.html", context)


def _released(half_year: HalfYear) -> Figures:
    return Figures(get_object_or_404(Release, half_year=half_year.code))
