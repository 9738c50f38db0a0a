"""A professional's request for access: one for each person."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _

from registration import code_of_conduct
from registration.models.codes import Background, OrganisationKind, Province
from registration.models.organisation import Organisation
from registration.models.question import Question
from registration.models.state import Act, State
from registration.models.state_change import StateChange
from registration.models.user import User


class NotAllowed(Exception):
    """A registration was to go to a state that its own does not lead to."""


class RegistrationQuerySet(models.QuerySet["Registration"]):
    """The questions that are asked of registrations."""

    def waiting(self) -> RegistrationQuerySet:
        """Those before a manager, the longest waiting first."""
        return self.filter(state=State.PENDING).order_by("state_since", "pk")


class Registration(models.Model):
    """What a person told about her work, and where her request stands.

    `organisation_*` is what she typed and stays hers; `organisation` is the known one a manager linked it to.
    `version` goes up with every change: who decides on an older one decides on something she has not seen.
    """

    user = models.OneToOneField(User, models.CASCADE, related_name="registration")
    state = models.CharField(_("state"), max_length=16, choices=State, default=State.UNVERIFIED)
    state_since = models.DateTimeField()
    background = models.CharField(_("professional background"), max_length=32, choices=Background)
    background_text = models.CharField(_("which one"), max_length=120, blank=True)
    organisation_name = models.CharField(_("organisation"), max_length=160)
    organisation_kind = models.CharField(_("kind of organisation"), max_length=32, choices=OrganisationKind)
    organisation_province = models.CharField(_("province, or Brussels"), max_length=32, choices=Province)
    organisation = models.ForeignKey(
        Organisation, models.SET_NULL, null=True, blank=True, related_name="registrations"
    )
    code_version = models.CharField(max_length=16)
    code_accepted_at = models.DateTimeField()
    reason = models.TextField(_("reason"), blank=True, help_text=_("Written for the person."))
    created_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    warned_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects: ClassVar[models.Manager[Registration]] = RegistrationQuerySet.as_manager()

    class Meta:
        verbose_name = _("registration")
        verbose_name_plural = _("registrations")
        default_permissions = ()
        permissions = [("decide_registration", "Can decide about registrations")]
        indexes = [models.Index(fields=["state", "state_since"], name="registration_by_state")]

    def __str__(self) -> str:
        return str(self.user)

    @property
    def standing(self) -> State:
        """The state, with its behaviour."""
        return State(self.state)

    @property
    def has_code_to_read(self) -> bool:
        """Whether she is approved, and a newer code of conduct came since she accepted one."""
        return self.standing.opens_training and self.code_version != code_of_conduct.CURRENT

    @property
    def question_waiting(self) -> Question | None:
        """The question that she is to answer now, the newest where several wait."""
        return Question.objects.waiting().filter(registration=self).last()

    def accept_code(self, at: datetime) -> None:
        """Keeps that she accepted the code of conduct that holds now, and opens what it kept closed.

        Must run inside a transaction that holds this row.
        """
        self.code_version, self.code_accepted_at = code_of_conduct.CURRENT, at
        self.save(update_fields=["code_version", "code_accepted_at"])
        self.touch(Act.CODE_ACCEPTED, at, self.user)
        self.sync_training_group()

    def note(self, act: Act, at: datetime, by: User | None, before: State, reason: str = "") -> StateChange:
        """Writes what happened into the history; returns the row."""
        return StateChange.objects.create(
            registration=self, act=act, before=before, after=self.state, at=at, by=by, reason=reason
        )

    def become(self, state: State, act: Act, at: datetime, by: User | None, reason: str = "") -> None:
        """Goes to `state`, with its row of history, and in or out of the group that opens the training.

        Must run inside a transaction that holds this row; raises NotAllowed where the state does not lead
        there.
        """
        before = self.standing
        if not before.may_become(state):
            raise NotAllowed(f"{before.value} does not lead to {state.value}")
        self.state, self.state_since, self.reason, self.warned_at = state, at, reason, None
        self.version += 1
        self.save(update_fields=["state", "state_since", "reason", "warned_at", "version"])
        self.note(act, at, by, before, reason)
        self.sync_training_group()

    def touch(self, act: Act, at: datetime, by: User | None) -> None:
        """Notes an act that changes no state, so that a decision on what was there before is refused."""
        self.version += 1
        self.save(update_fields=["version"])
        self.note(act, at, by, self.standing)

    def sync_training_group(self) -> None:
        """Puts her in the group that opens the training where state and code of conduct allow, or takes her out."""
        group, _made = Group.objects.get_or_create(name=settings.REGISTRATION_APPROVED_GROUP)
        if self.standing.opens_training and not self.has_code_to_read:
            self.user.groups.add(group)
        else:
            self.user.groups.remove(group)
