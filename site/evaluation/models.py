"""What the evaluation keeps, and what it never does.

Kept: how many sessions and girls were counted in a half-year under one cell of one question (`Counter`); for
14 days, the random number of a report and its day, so that a report sent twice counts once (`Receipt`); and
the protected figures of a half-year as they were released (`Release`).

Never kept: a report, an account, a name, an organisation, a place below the province, a time finer than a
day (a receipt, a release) or a half-year (a counter). No row of this room points at a user, and no column
could hold one. A counter knows codes and two numbers; that two cells grew by the same report is not kept.
"""

import hashlib
import json

from django.db import models
from django.utils.translation import gettext_lazy as _


class Counter(models.Model):
    """The sum of one cell of one question in one half-year."""

    pk = models.CompositePrimaryKey("half_year", "question", "cell")
    half_year = models.CharField(max_length=6)
    question = models.CharField(max_length=32)
    cell = models.CharField(max_length=96)
    sessions = models.PositiveIntegerField(default=0)
    girls = models.PositiveIntegerField(default=0)

    class Meta:
        """Only the statement of `evaluation.counting` writes here."""

        verbose_name = _("counter")
        verbose_name_plural = _("counters")
        default_permissions = ()

    def __str__(self) -> str:
        """Its place."""
        return f"{self.half_year} {self.question} {self.cell}"


class Receipt(models.Model):
    """That a report has been counted: its random number and its day, for 14 days."""

    uuid = models.UUIDField(primary_key=True)
    day = models.DateField(db_index=True)

    class Meta:
        """Forgotten by `evaluation.intake.forget`."""

        verbose_name = _("receipt")
        verbose_name_plural = _("receipts")
        default_permissions = ()

    def __str__(self) -> str:
        """Its day."""
        return self.day.isoformat()


class Release(models.Model):
    """The figures of one closed half-year: protected, frozen, the only ones that anybody sees."""

    half_year = models.CharField(max_length=6, unique=True)
    released_on = models.DateField()
    definitions = models.CharField(max_length=16)
    figures = models.JSONField()

    class Meta:
        """Written once by `evaluation.releases.release` and never changed."""

        verbose_name = _("release of figures")
        verbose_name_plural = _("releases of figures")
        ordering = ["half_year"]
        default_permissions = ()
        permissions = [
            ("read_figures", "Can read the released figures"),
            ("release_figures", "Can release the figures of a closed half-year"),
        ]

    def __str__(self) -> str:
        """Its half-year."""
        return self.half_year

    @property
    def hash(self) -> str:
        """The SHA-256 of what is frozen: the same figures and definitions give the same, on whatever day."""
        frozen = [self.half_year, self.definitions, self.figures]
        return hashlib.sha256(json.dumps(frozen, sort_keys=True).encode()).hexdigest()
