"""Where the links of the start page lead: to what exists, in the page's own language."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from wagtail.models import Page

from modules.models import ModulePage


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
    modules = ModulePage.objects.descendant_of(home).live()
    return {module.number: ModuleLink(module.url or "", module.minutes) for module in modules}
