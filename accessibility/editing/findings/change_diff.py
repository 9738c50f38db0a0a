"""The diff at the box "this step still fits": what changed in the general step, and what the adaptation has there.

An adaptation is read over the page that is about to go live, so what flows through is shown with its new words.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from accessibility.editing.source_view import Field, fields_of
from accessibility.models import Adaptation
from accessibility.overlay.overlaid import overlaid
from accessibility.overlay.sources import Source, source_of, sources_of
from accessibility.overlay.word_diff import Change, changes_between
from modules.models import ModulePage
from modules.sessions.steps import Step, general_steps

SHORT: Final = 600  # characters, some ten lines: more is folded


@dataclass(frozen=True)
class Against:
    """A changed field of the general step; the adaptation's text there (may be ""), and whether that is its own."""

    change: Change
    version: str
    own: bool


@dataclass(frozen=True)
class Own:
    """A step of the adaptation: its title, and its fields without a change to compare; each with whether it is own."""

    title: str
    fields: list[tuple[Field, bool]]


@dataclass(frozen=True)
class ChangeDiff:
    """All of it, in the language of the module; `is_left_out` where the adaptation does not do the step at all."""

    key: str
    language: str
    changes: list[Against]
    steps: list[Own]
    is_left_out: bool = False

    @property
    def is_short(self) -> bool:
        """Whether it is shown unfolded: at most `SHORT` characters; what did not change is folded by itself."""
        texts = [one.version for one in self.changes]
        texts += [part.text for one in self.changes for part in (*one.change.before, *one.change.after)]
        return sum(map(len, texts)) <= SHORT


def change_diff(page: ModulePage, version: Adaptation, step_id: str) -> ChangeDiff | None:
    """What is read before saying that the step `step_id` of `version` fits `page` as given; None without it."""
    general = sources_of(page).get(step_id)
    if general is None:
        return None
    value = [one for one in version.adapted_steps() if one["step_id"] == step_id]
    made = overlaid([one for one in general_steps(page) if one.id == step_id], value)
    own = next((_source(one) for one in made if one.id == step_id), None)
    said = {one.name: one.text for one in fields_of(own)} if own else {}
    changes = changes_between(version.compared.get(step_id), general)
    names = {change.name for change in changes}
    return ChangeDiff(
        key=f"{version.pk}:{step_id}",
        language=str(page.locale.language_code),
        changes=[Against(one, said.get(one.name, ""), _is_own(own, general, one.name)) for one in changes],
        steps=list(_steps(made, general, names)),
        is_left_out=own is None,
    )


def _steps(made: Iterable[Step], general: Source, changed: set[str]) -> Iterable[Own]:
    """The steps that the adaptation has there; of the step itself without the fields that changed."""
    for step in made:
        source = _source(step)
        same = step.id == general.id
        fields = [
            (field, not same or _is_own(source, general, field.name))
            for field in fields_of(source)
            if not (same and field.name in changed)
        ]
        if fields:
            yield Own("" if same else step.title, fields)


def _is_own(own: Source | None, general: Source, name: str) -> bool:
    return own is not None and own.readable_fields.get(name) != general.readable_fields.get(name)


def _source(step: Step) -> Source:
    return source_of(step.id, step.position, step.kind, step.value.block.get_prep_value(step.value))
