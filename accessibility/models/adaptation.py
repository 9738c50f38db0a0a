"""An adaptation: what differs in one module, in one language, for one audience. The rest flows through."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin

from accessibility.models.audience import Audience
from accessibility.overlay.blocks import AdaptedStepBlock
from accessibility.overlay.freshness import Behind, Fingerprints, behind
from accessibility.overlay.overlaid import overlaid, read_aloud
from accessibility.overlay.sources import Source, sources_of
from modules.models import ModulePage
from modules.models.mended import Mended
from modules.models.preview_modes import PREVIEWS, PreviewKeepsQuery
from modules.models.publishable import StoriesAreWhole
from modules.models.steps_field import StepsField
from modules.pages.previews import show
from modules.sessions.steps import Step, general_steps, styles_of
from modules.translation.first_language import first_page_of


class Adaptation(
    StoriesAreWhole, Mended, PreviewKeepsQuery, PreviewableMixin, DraftStateMixin, RevisionMixin, models.Model
):
    """The steps of a module page that differ for an audience: what facilitators choose as a version of the module.

    `fingerprints` holds, by step id, the fingerprint of the general step when the adapted one was made or last
    compared with it, `compared` its fields then, and `first_fingerprints` that of the same step in the language in
    which the module was first written. Editors never fill them in: their form does (`remember_sources`).
    """

    page = models.ForeignKey(
        ModulePage,
        on_delete=models.CASCADE,
        related_name="adaptations",
        verbose_name=_("module"),
        help_text=_("The module in one language; the other language has its own version."),
    )
    audience = models.ForeignKey(
        Audience,
        on_delete=models.PROTECT,
        related_name="adaptations",
        verbose_name=_("audience"),
        help_text=_("For whom these steps differ. One version for each audience."),
    )
    steps: StepsField = StepsField(
        [("adapted_step", AdaptedStepBlock())],
        verbose_name=_("adapted steps"),
        blank=True,
        collapsed=True,
        help_text=_("Only the steps that differ. All others are shown as in the general version."),
    )
    fingerprints = models.JSONField(default=dict, editable=False)
    first_fingerprints = models.JSONField(default=dict, editable=False)
    compared = models.JSONField(default=dict, editable=False)
    # hashes of what a content package last put here: shows what an editor changed since
    loaded_marks = models.JSONField(default=dict, blank=True, editable=False)

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

    def adapted_steps(self) -> Iterator[Any]:
        """The values of the steps that differ; a draft may hold some without a change yet."""
        for child in self.steps:
            yield child.value

    @cached_property
    def first_page(self) -> ModulePage:
        """The page in the language in which the module was first written; one query, unless a list has set it."""
        return first_page_of(self.page)

    @property
    def own_sources(self) -> dict[str, Source]:
        """The general steps in the language of this adaptation, by id."""
        return sources_of(self.page)

    @property
    def first_sources(self) -> dict[str, Source]:
        """The general steps in the first language; none where that is the language of this adaptation."""
        return {} if self.first_page.pk == self.page_id else sources_of(self.first_page)

    @property
    def remembered_fingerprints(self) -> dict[str, Fingerprints]:
        """The fingerprints of its sources that each adapted step remembers, by step id."""
        return self.fingerprints_of(value["step_id"] for value in self.adapted_steps())

    def fingerprints_of(self, ids: Iterable[str]) -> dict[str, Fingerprints]:
        """The same of the adapted steps with these ids; empty fingerprints where nothing is remembered."""
        return {
            id: Fingerprints(self.fingerprints.get(id, ""), self.first_fingerprints.get(id, "")) for id in ids
        }

    def behind(self) -> list[Behind]:
        """The adapted steps whose general step changed or is gone, or waits for its translation."""
        return self.behind_of(self.adapted_steps(), self.own_sources, self.first_sources)

    def behind_of(
        self, adapted: Iterable[Any], own: Mapping[str, Source], first: Mapping[str, Source]
    ) -> list[Behind]:
        """The same of the values of adapted steps and of sources that are at hand; nothing is asked of the database."""
        titles = [
            (id, own[id].title if id in own else str(value["what"]))
            for value in adapted
            if (id := value["step_id"])
        ]
        return behind(titles, self.fingerprints_of(id for id, _title in titles), own, first)

    def remember_sources(self, step_ids: set[str]) -> None:
        """Remembers the general steps `step_ids` as they are now; forgets those no longer adapted. Does not save."""
        own, first = self.own_sources, self.first_sources
        adapted = {value["step_id"] for value in self.adapted_steps()}
        now = [own[id] for id in step_ids & adapted if id in own]
        # new tables, never the same one filled further: a form tries this on a copy of the version first
        self.fingerprints = self.fingerprints | {step.id: step.fingerprint for step in now}
        known = {step.id: first[step.id].fingerprint for step in now if step.id in first}
        self.first_fingerprints = self.first_fingerprints | known
        self.compared = self.compared | {
            step.id: {"kind": step.kind, "said": step.readable_fields} for step in now
        }
        self.forget_all_but(adapted)

    def forget_all_but(self, step_ids: set[str]) -> None:
        """Drops what is remembered_fingerprints of other steps."""
        for name in ("fingerprints", "first_fingerprints", "compared"):
            setattr(self, name, {id: mark for id, mark in getattr(self, name).items() if id in step_ids})

    def resolved(self) -> list[Step]:
        """The steps of the module as this adaptation has them, this revision of it."""
        made = overlaid(general_steps(self.page), self.adapted_steps())
        return read_aloud(made) if self.audience_id and self.audience.needs_pictures else made

    def published_steps(self) -> Iterator[tuple[str, Any]]:
        """The kind and value of each step that this adaptation changes: what must be whole before it is published."""
        return ((step.kind, step.value) for step in self.resolved() if step.adapted)

    @property
    def published_language(self) -> str:
        """The language of its module."""
        return str(self.page.locale.language_code)

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        """The adapted steps alone, and the whole module with them: to look at before publishing."""
        return [("", _("The adapted steps")), *((f"whole-{mode}", look) for mode, look in PREVIEWS)]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The draft: its steps alone, or in the module as it is live."""
        _whole, dash, look = mode_name.partition("-")
        if not dash or not self.page_id:
            answer: HttpResponse = super().serve_preview(request, mode_name)
            return answer
        return show(self.page, request, look, self.audience.code, self.resolved())

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """The page that shows an editor the adapted steps one under the other."""
        return "accessibility/preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """The adapted steps as the facilitator gets them, and what is left out."""
        steps = [step for step in self.resolved() if step.adapted or step.left_out]
        return {
            **super().get_preview_context(request, mode_name),
            "adaptation": self,
            "steps": steps,
            "styles": styles_of(steps),
        }
