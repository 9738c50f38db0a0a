"""The guard of recordings, and of films in sign language for the spoken words of a step.

Both stand in no revision, so what happens to them is heard and seen at once. Whoever is heard or seen may ask to be
taken away at any moment, so that is never refused: a live version that is stopped by it goes off with it. A recording
that takes the place of another is refused where it stops a live version. What was wrong already is nobody's fault here.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accessibility.gate.report import FindingView, views_of
from accessibility.gate.required import rules_of
from accessibility.gate.rules.r19_voice import RULE
from accessibility.gate.run import checked, live_versions
from accessibility.gate.take_off import take_off
from accessibility.models import Adaptation
from modules.models import ModulePage, Recording
from modules.models.recording_tasks import measure_voice

# How the forms begin in which each is mended.
VOICES: Final = "voices/"
SIGNS: Final = "signs/"

Stopped = list[tuple[Adaptation, FindingView]]


@contextmanager
def taken_away(page: int, form: str, user: Any) -> Iterator[list[Adaptation]]:
    """Wraps a deletion; the list that it yields holds, afterwards, the versions that went off with it."""
    gone: list[Adaptation] = []
    with transaction.atomic():
        before = _stopped(page, form)
        yield gone
        why: dict[int, list[str]] = {}
        lost = _new(before, _stopped(page, form))
        for version, view in lost:
            why.setdefault(version.pk, []).append(view.words)
        for version in {version.pk: version for version, _told in lost}.values():
            take_off(version, user, why[version.pk], timezone.now())
            gone.append(version)


@contextmanager
def recording_guard(recording: Recording) -> Iterator[None]:
    """Wraps the saving of a recording: ValidationError, with nothing saved, where it blocks a live version itself.

    Texts that have no voice in its language yet are no fault of it: else nobody could begin a second language. Its
    pace counts, so where a live version is refused for it, it is measured here and not later.
    """
    page = recording.page_id
    with transaction.atomic():
        before = _stopped(page, VOICES)
        yield
        if any(RULE.number in rules_of(one.audience.needed) for one in _live(page)):
            measure_voice.call(recording.pk)
        own = [one for one in _stopped(page, VOICES) if one[1].finding.place.path == recording.mark]
        if lost := _new(before, own):
            on_top = _("It is not kept: a version is live that would no longer be allowed to.")
            raise ValidationError([on_top, *(view.words for _version, view in lost)])


def _live(page: int) -> list[Adaptation]:
    return live_versions(ModulePage.objects.select_related("locale").get(pk=page))


def _stopped(page: int, form: str) -> Stopped:
    """What stops the live versions of a page, of what is mended in these forms."""
    versions = {one.pk: one for one in _live(page)}
    return [
        (versions[view.version], view)
        for one in checked([], versions.values())
        for view in views_of(one, one.blocks)
        if view.finding.place.form.startswith(form)
    ]


def _new(before: Stopped, after: Stopped) -> Stopped:
    """Those of `after` that were not there before, by what they say: one text more without a voice is another."""
    left = Counter((version.pk, view.words) for version, view in before)
    found = []
    for version, view in after:
        left[version.pk, view.words] -= 1
        if left[version.pk, view.words] < 0:
            found.append((version, view))
    return found
