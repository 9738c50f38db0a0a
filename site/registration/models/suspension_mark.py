"""What stays of a suspension when its account is gone: an address that nobody can read, and a day."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from registration.models.registration import Registration


class SuspensionMark(models.Model):
    """One address of a suspended registration, as a keyed hash, with the day of the suspension.

    `registration` is set while that registration exists, so that lifting the suspension finds its marks under
    whatever address; with the account it goes, and nothing is left but the hash and the day.
    """

    registration = models.ForeignKey(
        Registration, models.SET_NULL, null=True, blank=True, related_name="suspension_marks"
    )
    digest = models.CharField(max_length=64, db_index=True)
    day = models.DateField()

    class Meta:
        verbose_name = _("mark of a suspension")
        verbose_name_plural = _("marks of suspensions")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.day:%Y-%m-%d}"
