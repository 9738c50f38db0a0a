"""What stays of a registration that is gone: numbers."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Tally(models.Model):
    """How many removed registrations of one half-year had one code of one list, each list alone.

    Without it a half-year's numbers would shrink with every withdrawal and every declined registration that
    is forgotten. No row can be led back to a person: lists are never crossed, and nothing finer than the
    half-year of her registration is kept.
    """

    half_year_start = models.DateField()
    dimension = models.CharField(max_length=16)
    code = models.CharField(max_length=32)
    number = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("tally")
        verbose_name_plural = _("tallies")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["half_year_start", "dimension", "code"], name="registration_one_tally_for_each_code"
            )
        ]

    def __str__(self) -> str:
        return f"{self.half_year_start} {self.dimension}={self.code}: {self.number}"
