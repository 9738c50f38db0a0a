"""Where the links of the start page lead: to what exists, in the page's own language."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from wagtail.models import Page

from modules.models import ModulePage
from modules.sessions.minutes import minutes_of


@dataclass(frozen=True, slots=True)
class ModuleLink:
    """A module that can be opened: where, and how long it takes."""

    address: str
    minutes: int


def named(name: str) -> str:
    """The address of a view in the current language; empty where this site has no such view."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def live_modules(home: Page) -> dict[int, ModuleLink]:
    """The live modules below `home`, by their number."""
    modules = list(ModulePage.objects.descendant_of(home).live().defer_streamfields())
    minutes = minutes_of(module.pk for module in modules)
    return {module.number: ModuleLink(module.url or "", minutes[module.pk]) for module in modules}
