"""Fills an empty list of help services from starter/LANGUAGE.toml.

A list with one row in it belongs to the editors: nothing is added, changed or brought back.
"""

import tomllib
import uuid
from pathlib import Path
from typing import Any

from django.db import transaction
from wagtail.models import Locale

from help_services.models import HelpService

FOLDER = Path(__file__).parent / "starter"
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "help-services.girl-power-squad")


def translation_key(key: str) -> uuid.UUID:
    """What ties the rows of one service together across languages; the same on every installation."""
    return uuid.uuid5(NAMESPACE, key)


def read(language: str) -> dict[str, dict[str, Any]]:
    """The entries for `language` by key, in the order of the file."""
    entries: dict[str, dict[str, Any]] = tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8"))
    return entries


@transaction.atomic
def load(language: str) -> int:
    """Makes the rows for `language` where there are none yet; returns how many were made."""
    locale, _made = Locale.objects.get_or_create(language_code=language)
    if HelpService.objects.filter(locale=locale).exists():
        return 0
    entries = read(language)
    for place, (key, values) in enumerate(entries.items(), start=1):
        service = HelpService(locale=locale, translation_key=translation_key(key), order=place * 10, **values)
        service.full_clean()
        service.save()
    return len(entries)
