"""The form of an adaptation: checks over all its steps together, and what it remembers of their sources."""

from collections import Counter
from copy import copy
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from accessibility.gate.report import describe
from accessibility.gate.subject import VERSION
from accessibility.overlay.filling import all_filled
from accessibility.overlay.freshness import CONFIRM, TAKE_OVER
from accessibility.overlay.line_pictures import without_their_words
from accessibility.overlay.overlaid import overlaid
from accessibility.overlay.sources import sources_of
from accessibility.overlay.take_over import without_overtaken
from accessibility.overlay.word_fields import belongs
from modules.editing.findings import Found, add_field_errors
from modules.sessions.steps import general_steps


class AdaptationForm(WagtailAdminModelForm):
    """Adds errors to `steps` for what is wrong with them together; remembers the sources of those compared."""

    def clean(self) -> dict[str, Any]:
        """Checks all adapted steps against those of the page."""
        cleaned: dict[str, Any] = super().clean()
        page, steps = cleaned.get("page"), cleaned.get("steps")
        if page and steps:
            wrong = _wrong_with(steps, sources_of(page))
            if not self.is_deferred_validation:  # a draft may still look for its line
                wrong += without_their_words(overlaid(general_steps(page), [child.value for child in steps]))
            for message in wrong:
                self.add_error("steps", ValidationError(message))
        return cleaned

    def _post_clean(self) -> None:
        """Asks the gate about the version as it is written, once its own fields and steps are right."""
        super()._post_clean()
        if self.is_deferred_validation or not {"page", "audience", "steps"} <= self.cleaned_data.keys():
            return

        self.gate_findings = describe(self._answered_for(copy(self.instance)))
        stops = [one.finding for one in self.gate_findings if one.blocks]
        found = [Found(one.sentence, one.place.path if one.place.form == VERSION else "") for one in stops]
        add_field_errors(self, found)

    def save(self, commit: bool = True) -> Any:
        """Fills in what was left empty, takes over what was asked for, and remembers sources; answers are not saved.

        Sources are remembered of new steps, of those that an editor compared, and of those that took over a change.
        """
        if self.instance.page_id:
            self._answered_for(self.instance)
        return super().save(commit=commit)

    def _answered_for(self, version: Any) -> Any:
        """`version` with the answers applied and its sources remembered: what is saved, and what the gate checks."""
        known = set(version.fingerprints)
        raw = [block for block in map(self._answered, version.steps.get_prep_value()) if block]
        version.steps = version.steps.stream_block.to_python(raw)
        ids = {block["value"]["step_id"] for block in raw}
        version.remember_sources(self._compared | (ids - known))
        return version

    def _answered(self, block: dict[str, Any]) -> dict[str, Any] | None:
        """The raw adapted step to save; None where nothing of it is left once it took over the general words."""
        value = block["value"]
        source = sources_of(self.instance.page).get(value["step_id"])
        if source is None:
            return {**block, "value": {**value, "answer": ""}}
        changes = value["changes"]
        if value["answer"] in (CONFIRM, TAKE_OVER):
            self._compared.add(source.id)
        if value["answer"] == TAKE_OVER:
            changes = without_overtaken(changes, self.instance.compared.get(source.id), source)
            if not changes:
                return None
        return {
            **block,
            "value": {**value, "answer": "", "changes": all_filled(changes, source)},
        }

    @property
    def _compared(self) -> set[str]:
        """The general steps that the editor says she compared."""
        found: set[str] = self.__dict__.setdefault("_ids_compared", set())
        return found


def _wrong_with(steps: Any, sources: Any) -> list[Any]:
    """What is wrong with the adapted steps together, a message each."""
    wrong: list[Any] = []
    ids = Counter(child.value["step_id"] for child in steps if child.value["step_id"])
    if max(ids.values(), default=0) > 1:
        wrong.append(_("A step is adapted twice here. Put all its changes into one, and delete the other."))
    if ids.keys() - sources.keys():
        wrong.append(_("One of these steps is not a step of this module."))
    gone = {child.value["step_id"] for child in steps if _leaves_out(child.value)}
    if sources and not sources.keys() - gone:
        wrong.append(_("Every step is left out. Keep at least one."))
    for child in steps:
        source = sources.get(child.value["step_id"])
        names = [] if source is None else _strange(child.value, source.kind)
        if names:
            wrong.append(
                _(
                    "“%(step)s” has no field “%(fields)s”: delete these words, or choose a field that the step has."
                )
                % {"step": source.title, "fields": "”, “".join(names)}
            )
    return wrong


def _leaves_out(value: Any) -> bool:
    return any(change.block_type == "leave_out" for change in value["changes"])


def _strange(value: Any, kind: str) -> list[str]:
    """The labels of words for fields that a step of this kind does not have."""
    words = [one for change in value["changes"] if change.block_type == "words" for one in change.value]
    return [str(one.block.label) for one in words if not belongs(one.block_type, kind)]
