"""What is stopped and live is taken off to be mended: facilitators get the general version meanwhile, or no module.

A version goes off when it is stopped while its module goes live; both do when only an exception kept them live
(`accessibility.overrides.ending`).
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogActionRegistry, LogFormatter

from accessibility.gate.history import keep_in_history
from accessibility.gate.report import FindingView, blocking
from accessibility.gate.run import live_versions
from accessibility.models import Adaptation
from modules.models import ModulePage
from modules.pages.warm_up import warm_up_after_commit

OFF = "accessibility.version_taken_off"


@transaction.atomic
def take_off(instance: Adaptation | ModulePage, user: Any, why: Iterable[str], now: datetime) -> None:
    """Takes a live version or module off, marked as being mended, with the reasons in its history."""
    instance.mending_since = now
    instance.unpublish(user=user, log_action=False)
    keep_in_history(instance, OFF, user, {"problems": list(why)})
    if isinstance(instance, Adaptation):
        warm_up_after_commit(instance.page_id)


def take_off_stopped(page: ModulePage, chosen: Iterable[int], user: Any, now: datetime) -> list[Adaptation]:
    """Takes off the chosen versions of a draft, of those that it stops; returns them. Others stay as they are."""
    stopped: dict[int, list[FindingView]] = {}
    for one in blocking(page):
        stopped.setdefault(one.version, []).append(one)
    wanted = set(chosen) & stopped.keys()
    gone = [version for version in live_versions(page) if version.pk in wanted]
    for version in gone:
        take_off(version, user, [one.words for one in stopped[version.pk]], now)
    return gone


def off_words(gone: Adaptation | ModulePage) -> str:
    """What an editor reads when a version or a module went off."""
    if isinstance(gone, ModulePage):
        return _("“%(title)s” is off until it is mended. Facilitators do not have it meanwhile.") % {
            "title": gone.title
        }
    return _(
        "The version “%(audience)s” is off, and is being mended. Facilitators get the general version until it is back."
    ) % {"audience": gone.audience.label}


def words_of_the_history(actions: LogActionRegistry) -> None:
    """Answers the hook `register_log_actions`: how the history of a version or a module says it."""

    @actions.register_action(OFF)
    class TakenOff(LogFormatter):
        """Names what stopped it."""

        label = gettext_lazy("Taken off to be mended")

        def format_message(self, entry: Any) -> str:
            """The findings, as they were on that day."""
            return f"{self.label}: {' '.join(entry.data.get('problems', []))}"
