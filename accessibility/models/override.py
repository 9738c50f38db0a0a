"""An exception to a rule of the gate, for one thing that it found in one version of one module: why, and for how long.

Who asked and who agreed are in Wagtail's own log of the admin, where `accessibility.overrides.agreement` compares
them; no column here points at a person.
"""

from datetime import date
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from accessibility.models.audience import Audience
from accessibility.values.overrides import OverriddenFinding, OverrideState, Term
from modules.models import ModulePage
from modules.models.versions import GENERAL


class Override(models.Model):
    """One finding set aside in one version. It is not changed afterwards: who wants another one asks anew.

    `mark` is `accessibility.gate.rule.Finding.fingerprint`: when something else is found, it holds no
    more. `found` is its sentence as it was asked for, `step` the title of its step.
    """

    page = models.ForeignKey(
        ModulePage, on_delete=models.CASCADE, related_name="+", verbose_name=_("module"), editable=False
    )
    audience = models.ForeignKey(
        Audience, on_delete=models.CASCADE, null=True, related_name="+", editable=False
    )  # none: the general version
    rule = models.PositiveSmallIntegerField(_("rule"), editable=False)
    mark = models.CharField(max_length=32, editable=False)
    step_id = models.CharField(max_length=80, editable=False)
    step = models.CharField(max_length=255, editable=False)
    found = models.TextField(editable=False)
    reason = models.TextField(
        _("reason"),
        max_length=600,
        help_text=_(
            "Why it has to go live now, and when it will be mended. A colleague decides by this. No names."
        ),
    )
    asked_on = models.DateField(editable=False)
    agreed_on = models.DateField(null=True, editable=False)
    told_on = models.DateField(null=True, editable=False)
    ended_on = models.DateField(null=True, editable=False)  # when what it kept live was taken off

    class Meta:
        ordering: ClassVar[list[str]] = ["-asked_on", "-pk"]
        verbose_name = _("exception")
        verbose_name_plural = _("exceptions")
        default_permissions = ("add", "delete", "view")
        permissions: ClassVar[list[Any]] = [("agree_override", "Agree to an exception to a rule")]

    def __str__(self) -> str:
        # Wagtail stores this text, so the reader's language is no part of it
        version = self.audience.code if self.audience else GENERAL
        step = f", “{self.step}”" if self.step else ""
        return f"{self.page.title} ({version}, {self.page.locale.language_code}): {self.rule}{step}"

    @property
    def overridden_finding(self) -> OverriddenFinding:
        """The finding that it overrides, as the gate compares it."""
        return OverriddenFinding(self.rule, self.mark)

    @property
    def term(self) -> Term:
        """From when and for how long it holds."""
        return Term(self.agreed_on)

    def state(self, today: date) -> OverrideState:
        """Its state on `today`."""
        return self.term.state(today)
