"""An editor says in the form of a module that a version's step still fits the words that she is about to publish.

That renews the fingerprints of the step within the same publishing, as "it still fits" in the version's own form does.
A draft of the version is left alone: she did not see it here.
"""

from collections.abc import Collection, Mapping
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogActionRegistry, LogFormatter

from accessibility.gate.history import keep_in_history
from accessibility.gate.report import FindingView, blocking
from accessibility.gate.rule import Finding
from accessibility.gate.rules.r22_fresh import RULE
from accessibility.gate.run import live_versions
from accessibility.models import Adaptation
from modules.models import InputVersion, ModulePage
from modules.pages.row_key import key_in

STILL_FITS: Final = "still-fits"  # the field: the key of a version, a colon, the id of the general step
FITS: Final = "accessibility.step_still_fits"
FINGERPRINT_COLUMNS: Final = ("fingerprints", "first_fingerprints", "compared")

Confirmed = Mapping[int, Collection[str]]  # by the key of a version: the ids of the steps that still fit


def confirmed_in(sent: Any) -> Confirmed:
    """What an editor says in a form that was sent; what is no answer to anything is left out."""
    found: dict[int, set[str]] = {}
    for value in sent.getlist(STILL_FITS) if hasattr(sent, "getlist") else []:
        version, _colon, step = value.partition(":")
        if step and (key := key_in(version)):
            found.setdefault(key, set()).add(step)
    return found


def value_of(finding: Finding, version: int) -> str:
    """The value of a finding's checkbox, `VERSION:STEP`; empty unless the finding is that the general words changed."""
    place = finding.place
    may = finding.rule.number == RULE.number and place.words is None and place.step_id and version
    return f"{version}:{place.step_id}" if may else ""


def is_answered(one: FindingView, fits: Confirmed) -> bool:
    """Whether the editor says that it still fits."""
    return bool(value_of(one.finding, one.version)) and one.finding.place.step_id in fits.get(one.version, ())


def renew(page: ModulePage, fits: Confirmed, user: Any) -> None:
    """Renews fingerprints of live versions against `page`, about to go live; rolls back where that still blocks."""
    with transaction.atomic():
        for version in live_versions(page):
            version.page = page
            changed = {one.step_id: one.title for one in version.behind() if one.is_changed}
            steps = changed.keys() & set(fits.get(version.pk, ()))
            if steps:
                _renew_fingerprints(version, steps)
                keep_in_history(version, FITS, user, {"steps": sorted(changed[step] for step in steps)})
        if blocking(page):
            transaction.set_rollback(True)


def _renew_fingerprints(version: Adaptation, steps: set[str]) -> None:
    version.remember_sources(steps)
    Adaptation.objects.filter(pk=version.pk).update(
        **{name: getattr(version, name) for name in FINGERPRINT_COLUMNS}
    )
    InputVersion.renew(f"version/{version.pk}", f"version-draft/{version.pk}")
    revision = version.latest_revision
    if revision is not None and revision.pk == version.live_revision_id:
        written = version.serializable_data()
        revision.content = {**revision.content, **{name: written[name] for name in FINGERPRINT_COLUMNS}}
        revision.save(update_fields=["content"])


def words_of_the_history(actions: LogActionRegistry) -> None:
    """Answers the hook `register_log_actions`: how the history of a version says it."""

    @actions.register_action(FITS)
    class StillFits(LogFormatter):
        """Names the steps."""

        label = _("Said that it still fits")

        def format_message(self, entry: Any) -> str:
            """The steps, as they were called on that day."""
            return f"{self.label}: {', '.join(entry.data.get('steps', []))}"
