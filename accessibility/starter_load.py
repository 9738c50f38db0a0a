"""Puts the starter versions into the site, and leaves alone what an editor touched."""

from __future__ import annotations

from enum import Enum

from django.db import transaction

from accessibility.models import Adaptation, Audience
from accessibility.starter_text import StarterAdaptation, read_audiences
from modules.models import ModulePage


class Outcome(Enum):
    """What became of one adaptation."""

    MADE = "made"
    RENEWED = "renewed"
    KEPT = "kept as the editors left it"
    SAME = "already there"
    NO_MODULE = "its module is not there"


def load_audiences() -> int:
    """Makes the audiences that are not there; returns how many. One that is there keeps its words."""
    made = 0
    for fields in read_audiences():
        code = fields.pop("code")
        made += Audience.objects.get_or_create(code=code, defaults=fields)[1]
    return made


@transaction.atomic
def load_adaptation(starter: StarterAdaptation) -> Outcome:
    """Makes or renews one adaptation and publishes it."""
    page = ModulePage.objects.filter(code=starter.code, locale__language_code=starter.language).first()
    audience = Audience.objects.filter(key=starter.audience).first()
    if page is None or audience is None:
        return Outcome.NO_MODULE
    there = Adaptation.objects.filter(page=page, audience=audience).first()
    if there is None:
        return _publish(Adaptation(page=page, audience=audience, live=False), starter, Outcome.MADE)
    if not there.live or there.revisions.filter(user__isnull=False).exists():
        return Outcome.KEPT
    if list(there.steps.raw_data) == starter.steps:
        return Outcome.SAME
    return _publish(there, starter, Outcome.RENEWED)


def _publish(adaptation: Adaptation, starter: StarterAdaptation, outcome: Outcome) -> Outcome:
    adaptation.steps = Adaptation._meta.get_field("steps").stream_block.to_python(starter.steps)
    adaptation.fingerprints = starter.fingerprints
    adaptation.full_clean()
    adaptation.save()
    adaptation.save_revision().publish()
    return outcome
