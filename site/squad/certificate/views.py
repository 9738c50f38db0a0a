"""A certificate is made for who may use the training, and checked by anybody; neither leaves anything behind."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import get_language
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables

from modules.models import CoursePage
from modules.permission import private_response, refusal
from squad.certificate.forms import CodeForm, NameForm
from squad.certificate.sheet import contents, month_in_words, set_pdf
from squad.certificate.signing import Certificate, NoKey, sign


@sensitive_post_parameters()
@sensitive_variables()
def make(request: HttpRequest, code: str) -> HttpResponse:
    """Asks for a name; answers with the certificate itself, as a file."""
    refused = refusal(request)
    if refused is not None:
        return refused
    course = _course(code)
    if course is None:
        raise Http404
    language = course.locale.language_code
    form = NameForm(request.POST if request.method == "POST" else None)
    can_be_made = bool(settings.CERTIFICATE_KEY)
    if can_be_made and form.is_valid():
        month = f"{timezone.localdate():%Y-%m}"
        said = Certificate(form.cleaned_data["name"], course.title, course.version, month, language)
        return _file(said)
    shown = {
        "form": form,
        "page": None,
        "course": course,
        "end": f"{course.url}end/",
        "can_be_made": can_be_made,
    }
    return private_response(render(request, "squad/certificate/make.html", shown))


def _course(code: str) -> CoursePage | None:
    """The course in the reader's language; where it is not written in hers, in the first one it is written in."""
    found = CoursePage.objects.live().filter(code=code).select_related("locale").order_by("path")
    reads = get_language() or settings.LANGUAGE_CODE
    by_language = {course.locale.language_code: course for course in reversed(found)}
    return by_language.get(reads) or next(iter(found), None)


@sensitive_variables()
def _file(said: Certificate) -> HttpResponse:
    address = f"{settings.SITE_URL}{reverse('certificate:check')}#{sign(said)}"
    response = HttpResponse(set_pdf(contents(said, address)), content_type="application/pdf")
    name = f"squad-{said.month}.pdf"  # no name of a person, in case the browser lists what was saved
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response["Content-Security-Policy"] = "default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    return private_response(response)


@sensitive_post_parameters()
@sensitive_variables()
def check(request: HttpRequest) -> HttpResponse:
    """Shows what was signed, in the visitor's language; says plainly when it was not signed here."""
    form = CodeForm(request.POST if request.method == "POST" else None)
    found: Certificate | None = None
    can_be_checked = True
    try:
        if form.is_valid():
            found = form.certificate
            form = CodeForm()  # the code is not shown again: the page may stay open
    except NoKey:
        can_be_checked = False
    shown = {
        "form": form,
        "found": found,
        "month": month_in_words(found.month) if found else "",
        "can_be_checked": can_be_checked and bool(settings.CERTIFICATE_KEY),
    }
    return private_response(render(request, "squad/certificate/check.html", shown))
