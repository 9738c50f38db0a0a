"""Who may agree to an exception, and which end soon. A second person is another account."""

from datetime import date
from typing import Any, Final

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogActionRegistry, LogFormatter, log
from wagtail.models import ModelLogEntry

from accessibility.gate.rules import NEVER_OVERRIDDEN
from accessibility.models import Audience, Override
from accessibility.values.overrides import LASTS, REMINDED_BEFORE, OverriddenFinding, OverrideState
from modules.models import ModulePage

ASKED: Final = "accessibility.override_asked"
AGREED: Final = "accessibility.override_agreed"


class NotAgreed(Exception):
    """Nobody may agree to this one, or not she: `reason` says why."""

    def __init__(self, reason: Any) -> None:
        super().__init__(str(reason))
        self.reason = reason


def open_overrides(
    page: ModulePage, audience: Audience | None, one: OverriddenFinding, today: date
) -> QuerySet[Override]:
    """Exceptions for the same finding in the same version that wait or hold; one that ends soon can be asked anew."""
    open_ones = Q(agreed_on=None) | Q(agreed_on__gt=today - LASTS + REMINDED_BEFORE)
    return Override.objects.filter(
        open_ones, page=page, audience=audience, rule=one.rule, mark=one.fingerprint
    )


def ask(override: Override, user: Any) -> None:
    """Remembers in the log who asked."""
    log(override, ASKED, user=user)


def may_agree(override: Override, user: Any) -> None:
    """Passes when `user` may agree now; raises `NotAgreed` with the reason otherwise."""
    if not user.has_perm("accessibility.agree_override"):
        raise NotAgreed(_("You may not agree to exceptions."))
    if override.agreed_on is not None:
        raise NotAgreed(_("Somebody agreed to it already."))
    if override.rule in NEVER_OVERRIDDEN:
        raise NotAgreed(_("This rule is never set aside."))
    asked = ModelLogEntry.objects.for_instance(override).filter(action=ASKED).first()
    if asked is None or asked.user_id is None:
        raise NotAgreed(_("Nobody knows any more who asked for it. Delete it, and ask anew."))
    if asked.user_id == user.pk:
        raise NotAgreed(_("You asked for it yourself: a second person has to agree."))


def agree(override: Override, user: Any, today: date) -> None:
    """A second person agrees: it holds from today; `NotAgreed` when it is not hers to say."""
    may_agree(override, user)
    override.agreed_on = today
    override.save(update_fields=["agreed_on"])
    log(override, AGREED, user=user)


def ending_soon(today: date) -> QuerySet[Override]:
    """Those that end within two weeks and of which no reminder was sent."""
    ends = today - LASTS
    return Override.objects.filter(
        agreed_on__gte=ends, agreed_on__lte=ends + REMINDED_BEFORE, told_on=None
    ).order_by("agreed_on", "pk")


def ended(today: date) -> QuerySet[Override]:
    """Those that are over and that nobody looked after yet."""
    return Override.objects.filter(agreed_on__lt=today - LASTS, ended_on=None).order_by("agreed_on", "pk")


def state_of(override: Override) -> OverrideState:
    """Its state today."""
    return override.state(timezone.localdate())


def words_of_the_history(actions: LogActionRegistry) -> None:
    """Answers the hook `register_log_actions`: how the history says it."""

    @actions.register_action(ASKED)
    class Asked(LogFormatter):
        """Somebody asked."""

        label = _("Exception asked for")
        message = _("An exception to a rule was asked for")

    @actions.register_action(AGREED)
    class Agreed(LogFormatter):
        """A second person agreed."""

        label = _("Exception agreed to")
        message = _("A second person agreed to the exception")
