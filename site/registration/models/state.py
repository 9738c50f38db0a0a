"""The states of a registration, and what each allows."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """Where a registration stands.

    Only an approved one opens the training. A suspended one comes back through a manager alone: no act of the
    person moves it, or a new e-mail address would be a way around the suspension.
    """

    UNVERIFIED = "unverified", _("address not confirmed")
    PENDING = "pending", _("waiting")
    APPROVED = "approved", _("approved")
    DECLINED = "declined", _("declined")
    SUSPENDED = "suspended", _("suspended")

    @property
    def opens_training(self) -> bool:
        """Whether somebody in this state may use the modules."""
        return self is State.APPROVED

    @property
    def waits_again_after_correction(self) -> bool:
        """Whether a correction by the person brings the registration back before a manager."""
        return self in {State.APPROVED, State.DECLINED}

    def may_become(self, other: State) -> bool:
        """Whether a registration in this state may go to `other`."""
        return other in _NEXT[self]


_NEXT: dict[State, frozenset[State]] = {
    State.UNVERIFIED: frozenset({State.PENDING}),
    State.PENDING: frozenset({State.APPROVED, State.DECLINED}),
    State.APPROVED: frozenset({State.SUSPENDED, State.PENDING}),
    State.DECLINED: frozenset({State.PENDING}),
    State.SUSPENDED: frozenset({State.APPROVED}),
}


class Act(models.TextChoices):
    """What happened to a registration; each has one row in its history."""

    REGISTERED = "registered", _("Registered")
    CONFIRMED = "confirmed", _("E-mail address confirmed")
    APPROVED = "approved", _("Approved")
    DECLINED = "declined", _("Declined")
    ASKED = "asked", _("Question asked")
    ANSWERED = "answered", _("Question answered")
    SUSPENDED = "suspended", _("Suspended")
    REINSTATED = "reinstated", _("Reinstated")
    CORRECTED = "corrected", _("Details corrected")
    ADDRESS_CHANGED = "address_changed", _("E-mail address changed")
    LINKED = "linked", _("Linked to an organisation")
    CODE_ACCEPTED = "code_accepted", _("Newer code of conduct accepted")
