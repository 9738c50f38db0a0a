"""What the pages of sign language show: states in words, numbers, addresses, and what to do about a film."""

from __future__ import annotations

from typing import Any, Final

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accessibility.gate.rules.r10_signer import LEAST_HEIGHT
from accessibility.voices.gather import Version
from accessibility.voices.slots import Slot, State
from modules.media.models.film_readings import SIGNED
from modules.models import Signing
from modules.models.versions import GENERAL

WORDS: Final[dict[State, str | Promise]] = {
    State.RECORDED: _("signed"),
    State.STALE: _("signed for other words"),
    State.MISSING: _("not in sign language yet"),
}
# How the two sign languages are called.
NAMES: Final[dict[str, str | Promise]] = {
    "vgt": _("Flemish Sign Language (VGT)"),
    "sfb": _("Sign language of French-speaking Belgium (LSFB)"),
}


def language_of(version: Version[Signing]) -> str:
    """The sign language that goes with the language of the page; empty where there is none here."""
    return SIGNED.get(version.language, "")


def frame(version: Version[Signing]) -> dict[str, Any]:
    """What both pages of a version say on top."""
    label = version.adaptation.audience.label if version.adaptation else gettext("General version")
    language = language_of(version)
    return {
        "version": version,
        "label": label,
        "language": language,
        "language_name": NAMES.get(language, ""),
        "version_url": url_of(version),
    }


def row_of(version: Version[Signing], slot: Slot[Signing]) -> dict[str, Any]:
    """What is said in one step, with its state and its film."""
    language = language_of(version)
    state = slot.state(language)
    return {
        "slot": slot,
        "state": state.value,
        "words": WORDS[state],
        "seen": slot.in_language(language),
        "url": slot_url(version, slot),
    }


def counts_of(version: Version[Signing]) -> list[tuple[str, int, str | Promise]]:
    """How many of the steps are in each state."""
    count = version.slots.count(language_of(version))
    return [(state.value, count[state], WORDS[state]) for state in State]


def film_facts(version: Version[Signing], one: Signing) -> dict[str, Any]:
    """A film with what was measured, and what to do about it."""
    facts = one.film.measured
    return {
        "signing": one,
        "facts": facts,
        "too_small": facts is not None and facts.height < LEAST_HEIGHT,
        "least": LEAST_HEIGHT,
        "general": one.version == GENERAL != version.code,
        "film_url": reverse("wagtailsnippets_modules_film:edit", args=[one.film_id]),
    }


def url_of(version: Version[Signing]) -> str:
    """The page of a version."""
    return reverse("signs_of_version", args=[version.page.pk, version.code])


def slot_url(version: Version[Signing], slot: Slot[Signing] | None) -> str:
    """The page of what is said in one step; empty where there is none."""
    if slot is None:
        return ""
    return reverse("signs_of_text", args=[version.page.pk, version.code, slot.instruction.words_hash])
