"""A sign-off: somebody looked at an adaptation, or girls tried it. A role and a month, never a name.

Who of the editors wrote it down is in Wagtail's own log of the admin, and in no column here.
"""

from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from accessibility.models.adaptation import Adaptation
from accessibility.values.sign_offs import LEAST_GIRLS, POINTS_AT_A_PERSON, Kind, Signed, girls_text_hash


class SignOff(models.Model):
    """One sign-off of one adaptation. It is not changed afterwards: a wrong one is deleted and written anew."""

    adaptation = models.ForeignKey(
        Adaptation,
        on_delete=models.CASCADE,
        related_name="sign_offs",
        verbose_name=_("version"),
        help_text=_(
            "What was looked at: the version as it was last saved. When its text changes, ask again."
        ),
    )
    kind = models.CharField(
        _("who looked"),
        max_length=10,
        choices=Kind,
        help_text=_("A version needs one of each before it counts as tried."),
    )
    role = models.CharField(
        _("in which role"),
        max_length=120,
        help_text=_(
            "A role and never a name, for example: mediator of a service for families. Of a round: who led it."
        ),
    )
    girls = models.PositiveSmallIntegerField(
        _("how many girls"),
        null=True,
        blank=True,
        validators=[MinValueValidator(LEAST_GIRLS)],
        help_text=_("Of a round alone: at least five. Write nothing else about them."),
    )
    month = models.DateField(
        _("month"), help_text=_("Year and month, for example 2026-03. After two years it is asked again.")
    )
    mark = models.CharField(max_length=64, editable=False)

    class Meta:
        ordering: ClassVar[list[str]] = ["-month", "-pk"]
        verbose_name = _("sign-off")
        verbose_name_plural = _("sign-offs")
        default_permissions = ("add", "delete", "view")

    def __str__(self) -> str:
        return f"{self.role}, {date_format(self.month, 'YEAR_MONTH_FORMAT')}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Sets the day to the first of the month, and `mark` to the hash of girls' text in the newest draft."""
        self.month = self.month.replace(day=1)
        if not self.mark:
            draft: Adaptation = self.adaptation.get_latest_revision_as_object()
            self.mark = girls_text_hash(draft.resolved())
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """A round says how many girls, an expert does not; and nobody is named."""
        super().clean()
        wrong: dict[str, Any] = {}
        if self.kind == Kind.ROUND and self.girls is None:
            wrong["girls"] = _("Say how many girls tried it. Fewer than five is no round yet.")
        if self.kind == Kind.EXPERT and self.girls is not None:
            wrong["girls"] = _("Leave this empty: it belongs to a round with girls.")
        if POINTS_AT_A_PERSON.search(self.role):
            wrong["role"] = _(
                "This points at a person. Write the role alone, without a name, address or number."
            )
        if wrong:
            raise ValidationError(wrong)

    @property
    def signed(self) -> Signed:
        """As the rules read it."""
        return Signed(self.kind, self.role, self.month or date.min, self.mark, self.girls or 0)
