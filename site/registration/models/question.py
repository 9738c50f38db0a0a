"""What a manager asked a person before deciding, and what she answered."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from registration.models.user import User


class Question(models.Model):
    """One question with its answer; open until the person answered on her own page."""

    registration = models.ForeignKey("registration.Registration", models.CASCADE, related_name="questions")
    text = models.TextField(_("question"))
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    answer = models.TextField(_("answer"), blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        default_permissions = ()
        ordering = ["asked_at", "pk"]

    def __str__(self) -> str:
        return self.text[:60]

    @property
    def is_open(self) -> bool:
        """Whether it still waits for an answer."""
        return self.answered_at is None
