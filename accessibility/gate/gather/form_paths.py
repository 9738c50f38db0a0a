"""The form and the path of each field of a step: the page's own form, or that of the version that changes it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from accessibility.gate.subject import PAGE, VERSION
from accessibility.overlay.freshness import Reason
from accessibility.overlay.overlaid import inserted_id
from accessibility.overlay.word_fields import field_of

At = tuple[str, str]  # the form, and the id of a field in it


@dataclass(frozen=True)
class FormPaths:
    """Paths in the page's form by step id; in the version's, of steps, of whole steps, and of single fields."""

    page: Mapping[str, str]
    adapted: Mapping[str, str] = field(default_factory=dict)
    whole: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def step(self, step_id: str) -> At:
        """The form and path of the step itself."""
        own = self.whole.get(step_id) or self.adapted.get(step_id)
        return (VERSION, own) if own else (PAGE, self.page.get(step_id, "steps"))

    def answer(self, step_id: str, reason: Reason) -> str:
        """Where an editor answers for an adapted step that no longer fits, in the form of the version.

        One whose general step is gone has another step chosen; else she says that it fits, or takes over what changed.
        """
        own = self.adapted.get(step_id)
        return f"{own}-{'step_id' if reason is Reason.GONE else 'answer'}" if own else "steps"

    def place(self, step_id: str, name: str) -> At:
        """The form and path of a field of the step: in the version only when that changes the field."""
        if path := self.fields.get((step_id, name)):
            return VERSION, path
        if path := self.whole.get(step_id):
            return VERSION, f"{path}-{name}"
        return PAGE, f"{self.page.get(step_id, 'steps')}-{name}"


def of_page(step_ids: Iterable[str]) -> FormPaths:
    """The form of a page with these steps, in this order."""
    return FormPaths({id: f"steps-{place}-value" for place, id in enumerate(step_ids)})


def of_version(page: FormPaths, adapted: Iterable[Mapping[str, Any]]) -> FormPaths:
    """The forms of a page and of a version that changes some of its steps; `adapted` are the values of those."""
    steps: dict[str, str] = {}
    whole: dict[str, str] = {}
    fields: dict[tuple[str, str], str] = {}
    for place, value in enumerate(adapted):
        id, own = value["step_id"], f"steps-{place}-value"
        steps[id] = own
        for number, change in enumerate(value["changes"]):
            path = f"{own}-changes-{number}-value"
            match change.block_type:
                case "replace":
                    whole[id] = f"{path}-0-value"
                case "before" | "after" as side:
                    whole |= {inserted_id(id, side, n): f"{path}-{n}-value" for n in range(len(change.value))}
                case "words":
                    fields |= {
                        (id, field_of(one.block_type)): f"{path}-{n}-value"
                        for n, one in enumerate(change.value)
                    }
                case "pictures":
                    fields[id, "beside"] = path
    return FormPaths(page.page, steps, whole, fields)
