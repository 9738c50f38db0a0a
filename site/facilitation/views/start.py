"""How a session starts: a version, a time, and a list of what is ready."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext_lazy as _

from accessibility.versions.offered import Version, mended_in, versions_of
from facilitation.access import training
from facilitation.clock import rounded, write_time
from facilitation.forms import StartForm
from facilitation.pages import NotInThisLanguage, page_here
from facilitation.views.languages import other_languages
from modules.models import ModulePage

READY = (
    _("The door is closed, and nobody can look in."),
    _("We are two: one leads, the other can go out with a girl."),
    _("Messages and other windows on this laptop are closed."),
    _("The big screen extends my screen. It does not copy it, or the girls read my notes."),
    _("The cards are printed, in case a screen stops."),
)


@training
def start(request: HttpRequest, code: str) -> HttpResponse:
    """Asks which version and when; the answer travels in the address of the first step."""
    try:
        page, pages = page_here(code)
    except NotInThisLanguage as missing:
        return other_languages(request, missing.pages)
    versions = versions_of(page)
    form = StartForm(
        request.GET if "start" in request.GET else None,
        initial={
            "version": request.GET.get("version", versions[0].code),
            "screen": get_language(),
            "length": request.GET.get("length", ""),
            "start": write_time(rounded(timezone.localtime())),
        },
        versions=[(version.code, version.label) for version in versions],
        screens=[(language, get_language_info(language)["name_local"]) for language in pages],
    )
    if form.is_valid():
        return redirect(_first_step(page, form.cleaned_data))
    return render(request, "facilitation/start.html", _context(page, versions, form))


def _first_step(page: ModulePage, chosen: dict[str, Any]) -> str:
    url = reverse("facilitation:step", args=[page.code, chosen["version"], 1])
    screen = "" if chosen["screen"] == get_language() else f"&screen={chosen['screen']}"
    length = f"&length={chosen['length']}" if chosen["length"] else ""
    return f"{url}?start={write_time(chosen['start'])}{length}{screen}"


def _context(page: ModulePage, versions: list[Version], form: StartForm) -> dict[str, Any]:
    guidance = {version.code: version.guidance for version in versions}
    cards = [(choice, guidance.get(choice.data["value"], "")) for choice in form["version"]]
    mended = [audience.label for audience in mended_in(page)]
    return {"page": page, "form": form, "cards": cards, "ready": READY, "mended": mended}
