"""An address of the accessibility statement that never moves: an error page asks no database for the page's."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import get_language

from home.models import InformationPage


def to_the_statement(request: HttpRequest) -> HttpResponseRedirect:
    """Leads to the statement in the language of the address, or in one that has it; 404 where there is none."""
    pages = InformationPage.objects.live().filter(purpose=InformationPage.Purpose.ACCESSIBILITY)
    own = pages.filter(locale__language_code=get_language() or settings.LANGUAGE_CODE).first()
    page = own or pages.first()
    address = page.get_url(request) if page else None
    if not address:
        raise Http404("no accessibility statement")
    return redirect(address)
