"""What a manager asked a person before deciding, and what she answered."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from registration.models.state import State
from registration.models.user import User


class QuestionQuerySet(models.QuerySet["Question"]):
    """What is asked about questions."""

    def waiting(self) -> QuestionQuerySet:
        """Those that wait for the person: not answered, and asked since her registration came before a manager.

        A decision ends what was asked before it. Who comes back later is asked anew, or not.
        """
        return self.filter(
            answered_at=None,
            registration__state=State.PENDING,
            asked_at__gte=models.F("registration__state_since"),
        )


class Question(models.Model):
    """One question with its answer. It waits until the person answers on her own page, or somebody decides."""

    registration = models.ForeignKey("registration.Registration", models.CASCADE, related_name="questions")
    text = models.TextField(_("question"))
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    answer = models.TextField(_("answer"), blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager[Question]] = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        default_permissions = ()
        ordering = ["asked_at", "pk"]

    def __str__(self) -> str:
        return self.text[:60]
