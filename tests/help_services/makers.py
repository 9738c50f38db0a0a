"""Small makers for the tests of this room."""

from typing import Any

from wagtail.models import Locale

from help_services.models import HelpService


def service(name: str = "Awel", language: str = "nl", **fields: Any) -> HelpService:
    """A saved help service for girls, with a phone number and a second way."""
    locale, _made = Locale.objects.get_or_create(language_code=language)
    values = {
        "for_whom": "Voor kinderen en jongeren.",
        "phone": "102",
        "when_busy": "Bel 116 000.",
        "owner": "Redactie",
        **fields,
    }
    return HelpService.objects.create(name=name, locale=locale, **values)
