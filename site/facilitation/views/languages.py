"""A module that is not there in the language of the address says so, in that language."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language_info, override

from modules.models import ModulePage


def other_languages(request: HttpRequest, pages: list[ModulePage]) -> HttpResponse:
    """The languages in which the module of `pages` can be started."""
    links = []
    for page in pages:
        language = page.locale.language_code
        with override(language):
            url = reverse("facilitation:start", args=[page.code])
        links.append({"language": language, "name": get_language_info(language)["name_local"], "url": url})
    return render(request, "facilitation/other_language.html", {"links": links}, status=404)
