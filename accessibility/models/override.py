"""An exception to a rule of the gate, for one version of one module: why, and for how long.

Who asked and who agreed are in Wagtail's own log of the admin, where `accessibility.overrides` compares them; no column
here points at a person.
"""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from accessibility.models.audience import Audience
from accessibility.override_form import OverrideForm
from accessibility.overriding import State, Term
from modules.models import ModulePage
from modules.versions import GENERAL


class Override(models.Model):
    """One rule set aside in one version. It is not changed afterwards: who wants another one asks anew."""

    page = models.ForeignKey(
        ModulePage,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("module"),
        help_text=_("The module in one language."),
    )
    audience = models.ForeignKey(
        Audience,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("audience"),
        help_text=_("For whom the version is. Leave it empty for the general version."),
    )
    rule = models.PositiveSmallIntegerField(
        _("rule"),
        help_text=_(
            "The rule that is set aside in this version. Captions (1), flashes (13), sound alone (14), names of "
            "groups (23), preparation (25) and the way out (30) are never set aside."
        ),
    )
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

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("page"), FieldPanel("audience")]),
        FieldPanel("rule"),
        FieldPanel("reason"),
    ]
    base_form_class = OverrideForm

    class Meta:
        ordering: ClassVar[list[str]] = ["-asked_on", "-pk"]
        verbose_name = _("exception")
        verbose_name_plural = _("exceptions")
        default_permissions = ("add", "delete", "view")
        permissions: ClassVar[list[Any]] = [("agree_override", "Agree to an exception to a rule")]

    def __str__(self) -> str:
        # Wagtail stores this text, so the reader's language is no part of it
        version = self.audience.code if self.audience else GENERAL
        return f"{self.page.title} ({version}, {self.page.locale.language_code}): {self.rule}"

    @property
    def term(self) -> Term:
        """From when and for how long it holds."""
        return Term(self.agreed_on)

    def state(self, today: date) -> State:
        """Where it stands today."""
        return self.term.state(today)
