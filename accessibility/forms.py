"""The form of an adapted version: what cannot be known by a single step, and the stamps."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from accessibility.sources import sources_of


class AdaptationForm(WagtailAdminModelForm):
    """Refuses a step that is adapted twice or belongs to another module, and stamps what was compared."""

    def clean(self) -> dict[str, Any]:
        """Looks at all steps together."""
        cleaned: dict[str, Any] = super().clean()
        page, steps = cleaned.get("page"), cleaned.get("steps")
        if page and steps:
            ids = Counter(child.value["step_id"] for child in steps if child.value["step_id"])
            if max(ids.values(), default=0) > 1:
                self.add_error(
                    "steps", ValidationError(_("A step is adapted twice here. Delete one of them."))
                )
            if ids.keys() - sources_of(page).keys():
                self.add_error(
                    "steps", ValidationError(_("One of these steps is not a step of this module."))
                )
        return cleaned

    def save(self, commit: bool = True) -> Any:
        """Stamps new steps and those that an editor compared; the ticks themselves are not kept.

        A step that was chosen without saying what replaces it gets a copy of the general one, to be changed.
        """
        self._copy_general_steps()
        compared = {child.value["step_id"] for child in self.instance.steps if child.value["compared"]}
        adapted = {child.value["step_id"] for child in self.instance.steps}
        for child in self.instance.steps:
            child.value["compared"] = False
        self.instance.stamp(compared | (adapted - self.instance.fingerprints.keys()))
        return super().save(commit=commit)

    def _copy_general_steps(self) -> None:
        general = (
            {str(raw["id"]): raw for raw in self.instance.page.steps.raw_data}
            if self.instance.page_id
            else {}
        )
        for child in self.instance.steps:
            source = general.get(child.value["step_id"])
            if source and not child.value["replacement"]:
                block = child.block.child_blocks["replacement"]
                child.value["replacement"] = block.to_python(
                    [{"type": source["type"], "value": source["value"]}]
                )
