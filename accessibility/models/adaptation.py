"""An adaptation: what differs in one module, in one language, for one audience. The rest flows through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin

from accessibility.blocks import AdaptedStepBlock
from accessibility.forms import AdaptationForm
from accessibility.freshness import Behind, behind
from accessibility.models.audience import Audience
from accessibility.panels import BehindPanel
from accessibility.sources import sources_of
from modules.fields import StepsField
from modules.models import ModulePage
from modules.models.publishable import StoriesAreWhole
from modules.previews import PREVIEWS, show, with_the_address
from modules.resolve import Adapted, steps_for
from modules.steps.common import StepValue
from modules.versions import GENERAL


@dataclass(frozen=True)
class AdaptedStep:
    """An adapted step, ready to take the place of the one it replaces."""

    step_id: str
    kind: str
    value: StepValue
    adapted: Adapted

    @property
    def screen_template(self) -> str:
        """The template of the kind's own part in the facilitator's view."""
        return f"modules/steps/{self.kind}/screen.html"

    @property
    def anchor(self) -> str:
        """A name for this step within its page."""
        return f"step-{self.step_id}"

    @property
    def manner(self) -> str:
        """How it is done, in a few words."""
        return str(self.value.block.meta.manner)


class Adaptation(StoriesAreWhole, PreviewableMixin, DraftStateMixin, RevisionMixin, models.Model):
    """The steps of a module that differ for an audience.

    `fingerprints` remembers, by step id, what the general step said when the adapted one was made or last compared
    with it. Editors never fill it in: their form stamps it.
    """

    page = models.ForeignKey(
        ModulePage, on_delete=models.CASCADE, related_name="adaptations", verbose_name=_("module")
    )
    audience = models.ForeignKey(
        Audience, on_delete=models.PROTECT, related_name="adaptations", verbose_name=_("audience")
    )
    steps: StepsField = StepsField(
        [("adapted_step", AdaptedStepBlock())],
        verbose_name=_("adapted steps"),
        blank=True,
        collapsed=True,
        help_text=_("Only the steps that differ. All others are shown as in the general version."),
    )
    fingerprints = models.JSONField(default=dict, editable=False)
    # what a content package last put here, in short: an editor's change is told from it
    loaded_marks = models.JSONField(default=dict, blank=True, editable=False)

    panels: ClassVar[list[Any]] = [
        BehindPanel(heading=_("Does it still fit?")),
        FieldRowPanel([FieldPanel("page"), FieldPanel("audience")]),
        FieldPanel("steps"),
    ]

    base_form_class = AdaptationForm

    class Meta:
        verbose_name = _("adapted version")
        verbose_name_plural = _("adapted versions")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["page", "audience"],
                name="one_adaptation_per_page_and_audience",
                violation_error_message=_("This module already has a version for this audience."),
            )
        ]

    def __str__(self) -> str:
        language = (
            self.page.locale.language_code
        )  # Wagtail stores this text, so the reader's language is no part of it
        return f"{self.page.title}: {self.audience.label_in(language)} ({self.audience.code}, {language})"

    def adapted_steps(self) -> Iterator[AdaptedStep]:
        """The steps that differ, complete ones only: a draft may still lack its replacement."""
        for child in self.steps:
            value = child.value
            for step in list(value["replacement"])[:1]:
                adapted = Adapted(value["what"], value["why"], value["advised_by"])
                yield AdaptedStep(value["step_id"], step.block_type, step.value, adapted)

    def behind(self) -> list[Behind]:
        """The adapted steps whose general step changed or is gone."""
        titles = ((step.step_id, str(step.value["title"])) for step in self.adapted_steps())
        return behind(titles, self.fingerprints, sources_of(self.page))

    def stamp(self, step_ids: set[str]) -> None:
        """Remembers what the general steps `step_ids` say now, and forgets those that are no longer adapted."""
        now = sources_of(self.page)
        adapted = [child.value["step_id"] for child in self.steps]
        marks = {id: now[id].fingerprint for id in adapted if id in step_ids and id in now}
        self.fingerprints = {id: mark for id, mark in {**self.fingerprints, **marks}.items() if id in adapted}

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        """The adapted steps alone, and the whole module with them: to look at before publishing."""
        return [("", _("The adapted steps")), *((f"whole-{mode}", look) for mode, look in PREVIEWS)]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The draft: its steps alone, or in the module as it is live."""
        from accessibility.overlay import over  # the overlay reads this model

        _whole, dash, look = mode_name.partition("-")
        if not dash or not self.page_id:
            answer: HttpResponse = super().serve_preview(request, mode_name)
            return answer
        return show(self.page, request, look, self.audience.code, over(steps_for(self.page, GENERAL), self))

    def make_preview_request(
        self,
        original_request: HttpRequest | None = None,
        preview_mode: str | None = None,
        extra_request_attrs: Any = None,
    ) -> HttpResponse:
        """Keeps what stood in the address of the preview: which step is shown."""
        extra = with_the_address(original_request, extra_request_attrs)
        answer: HttpResponse = super().make_preview_request(original_request, preview_mode, extra)
        return answer

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """The page that shows an editor the adapted steps one under the other."""
        return "accessibility/preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """The adapted steps, each with the general step it replaces."""
        return {
            **super().get_preview_context(request, mode_name),
            "adaptation": self,
            "steps": list(self.adapted_steps()),
        }
