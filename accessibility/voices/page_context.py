"""What the pages of voices show: numbers, states, addresses, and what to do about a recording."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext

from accessibility.gate.rules.r19_voice import FASTEST, SLOWEST
from accessibility.voices.gather import Version
from accessibility.voices.slots import Slot, State
from modules.media.voices.words import LANGUAGES, name_of
from modules.models import Recording
from modules.models.versions import GENERAL


def frame(version: Version[Recording], language: str) -> dict[str, Any]:
    """What both pages of a version say on top."""
    label = version.adaptation.audience.label if version.adaptation else gettext("General version")
    return {
        "version": version,
        "label": label,
        "language": language,
        "language_name": name_of(language),
        "languages": [(code, name_of(code)) for code in LANGUAGES],
        "version_url": url_of(version, language),
        "slowest": SLOWEST,
        "fastest": FASTEST,
    }


def row_of(version: Version[Recording], slot: Slot[Recording], language: str) -> dict[str, Any]:
    return {
        "slot": slot,
        "state": slot.state(language),
        "heard": slot.in_language(language),
        "others": sorted({name_of(one.language) for one in slot.recordings if one.language != language}),
        "url": slot_url(version, slot, language),
    }


def recording_facts(version: Version[Recording], one: Recording) -> dict[str, Any]:
    """A recording with what was measured, and what to do about it."""
    pace = one.pace_in(version.language)
    return {
        "recording": one,
        "facts": one.measured,
        "pace": pace,
        "too_fast": pace > FASTEST,
        "too_slow": 0 < pace < SLOWEST,
        "general": one.version == GENERAL != version.code,
    }


def languages_of(version: Version[Recording]) -> list[str]:
    """The languages to say numbers of: that of the page, and each in which there is a voice."""
    return [version.language, *(code for code in version.slots.languages if code != version.language)]


def numbers(version: Version[Recording], language: str) -> tuple[str, int, int, int]:
    count = version.slots.count(language)
    return name_of(language), count[State.RECORDED], count[State.STALE], len(version.slots.slots)


def url_of(version: Version[Recording], language: str = "") -> str:
    url = reverse("voices_of_version", args=[version.page.pk, version.code])
    return f"{url}?{urlencode({'language': language})}" if language and language != version.language else url


def slot_url(version: Version[Recording], slot: Slot[Recording] | None, language: str, **more: str) -> str:
    if slot is None:
        return ""
    url = reverse("voices_of_text", args=[version.page.pk, version.code, slot.instruction.words_hash])
    asked = {"language": language if language != version.language else "", **more}
    query = urlencode({name: value for name, value in asked.items() if value})
    return f"{url}?{query}" if query else url
