"""The page that says where help is. Anybody may open it; nothing about the visitor is asked or kept."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language

from help_services.lines import HelpLine, lines


def help_page(request: HttpRequest) -> HttpResponse:
    """Help for girls first, then for professionals; editors also see what nobody checked yet."""
    context = help_context(lines(get_language() or ""))
    context["shows_checks"] = request.user.has_perm("help_services.change_helpservice")
    response = TemplateResponse(request, "help_services/help.html", context)
    if not request.user.is_authenticated:
        patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
    return response


def help_context(found: list[HelpLine]) -> dict[str, Any]:
    """The help lines `found`, each where it stands on the page."""
    calm = [line for line in found if not line.emergency]
    return {
        "emergency": [line for line in found if line.emergency],
        "for_girls": [line for line in calm if line.for_girls],
        "for_professionals": [line for line in calm if not line.for_girls],
        "also_for_professionals": [
            line for line in calm if line.for_girls and line.for_professionals and line.phone
        ],
    }
