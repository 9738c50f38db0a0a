"""Where help is, for the pages and the papers of a module."""

from django import template
from django.conf import settings
from django.utils.translation import get_language

from help_services.lines import HelpLine, lines

register = template.Library()


@register.simple_tag
def help_for_girls(most: int = 3) -> list[HelpLine]:
    """The first lines that a girl can turn to, in the language of the page; never just one, it could be busy."""
    return [
        line
        for line in lines(get_language() or settings.LANGUAGE_CODE)
        if line.for_girls and not line.emergency
    ][:most]


@register.simple_tag
def numbers_for_girls(most: int = 2) -> list[str]:
    """The first numbers that a girl can ring, for a card that names no service."""
    return [line.phone for line in help_for_girls(most=100) if line.phone][:most]


@register.simple_tag
def help_for_professionals() -> list[HelpLine]:
    """The lines that a professional can ask for advice, in the language of the page."""
    return [line for line in lines(get_language() or settings.LANGUAGE_CODE) if line.for_professionals]
