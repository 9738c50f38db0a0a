"""What stands on the fallback pages: the help page and the start page as they are, and an error page with all numbers.

Each is the same text for everybody: no nonce, no token, no name, no time of day.
"""

from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import override

from help_services.lines import lines
from help_services.views import help_context
from home.models import HomePage
from squad.languages import LanguageLink
from squad.shell import content_of

HELP: Final = "help"
START: Final = "start"
ERROR: Final = "error"
SHELL: Final = "squad/fallback/base.html"


def pages(language: str) -> dict[str, str]:
    """The pages of `language` by their name; without help lines or start page, what there is of them."""
    with override(language):
        return _pages(language)


def _pages(language: str) -> dict[str, str]:
    found = lines(language)
    if not found:
        return {}  # the help page would say that a list is being made, and the page in the code names 112
    shell = _shell(language)
    made = {
        HELP: render_to_string(
            "help_services/help.html",
            {**shell, **help_context(found), "languages": _languages("help/", language)},
        ),
        ERROR: error_page(language, {**shell, **help_context(found)}),
    }
    start = HomePage.objects.live().filter(locale__language_code=language).first()
    if start is not None:
        context = {**start.get_context(HttpRequest()), **shell, "is_partly_down": True}
        context["languages"] = _languages("", language)
        del context["request"]  # the page is for everybody
        made[START] = render_to_string(start.template, context)
    return made


def error_page(language: str, context: dict[str, Any] | None = None) -> str:
    """The error page; without `context` it asks nothing of database or cache and names 112 alone."""
    with override(language):
        return render_to_string("500.html", {"languages": _languages("", language), **(context or {})})


def _shell(language: str) -> dict[str, Any]:
    content = content_of(language)
    return {
        "shell": SHELL,
        "foot_links": content.foot,
        "exit_target": content.exit_target,
        "help_line": content.help_line,
    }


def _languages(rest: str, current: str) -> list[LanguageLink]:
    """The same page in each language: `rest` is what comes after the language in its address."""
    return [LanguageLink(code, name, f"/{code}/{rest}", code == current) for code, name in settings.LANGUAGES]
