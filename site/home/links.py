"""Where the links of the start page lead: to what exists, in the page's own language."""

from __future__ import annotations

from django.urls import NoReverseMatch, reverse
from wagtail.models import Page


def named(name: str) -> str:
    """The address of a view in the current language; empty where this site has no such view."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def module_addresses(home: Page) -> dict[int, str]:
    """The addresses of the live modules below `home`, by number."""
    return {}
