"""One act in the history of a registration: what, when, by whom."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from registration.models.state import Act, State
from registration.models.user import User


class StateChange(models.Model):
    """A dated act; `before` and `after` are the same where it changed no state."""

    registration = models.ForeignKey("registration.Registration", models.CASCADE, related_name="changes")
    act = models.CharField(max_length=20, choices=Act)
    before = models.CharField(max_length=16, choices=State)
    after = models.CharField(max_length=16, choices=State)
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    reason = models.TextField(blank=True)

    class Meta:
        verbose_name = _("change of a registration")
        verbose_name_plural = _("changes of registrations")
        default_permissions = ()
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.get_act_display()} ({self.at:%Y-%m-%d})"
