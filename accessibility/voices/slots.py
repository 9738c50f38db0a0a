"""Every text of a version with the recordings that it has: recorded, recorded for other words, or missing.

Pure: what it is made of is asked by `gather`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from modules.models import Recording
from modules.resolve import Step
from modules.voices.instructions import Instruction


class State(StrEnum):
    """How it is with a voice for a text."""

    RECORDED = "recorded"
    STALE = "stale"
    MISSING = "missing"

    @property
    def words(self) -> str | Promise:
        """For the editor."""
        return {
            State.RECORDED: _("recorded"),
            State.STALE: _("recorded for other words"),
            State.MISSING: _("no voice yet"),
        }[self]


@dataclass
class Slot:
    """A text that can have voices: the step, the text, the recordings that say it, and those of what it said before."""

    step: Step
    instruction: Instruction
    recordings: list[Recording] = field(default_factory=list)
    before: list[Recording] = field(default_factory=list)

    def in_language(self, language: str) -> Recording | None:
        """The recording that is heard in a language; a version's own comes before the general one."""
        found = [one for one in self.recordings if one.language == language]
        return found[-1] if found else None

    def state(self, language: str) -> State:
        """How it is in a language."""
        if self.in_language(language):
            return State.RECORDED
        return State.STALE if any(one.language == language for one in self.before) else State.MISSING


@dataclass
class StepSlots:
    """A step and its texts."""

    step: Step
    slots: list[Slot]


@dataclass
class VersionSlots:
    """All texts of a version, and the recordings whose text is not there any more."""

    steps: list[StepSlots]
    lost: list[Recording]

    @property
    def slots(self) -> list[Slot]:
        """Every text, in order; one that stands twice is one recording, so it is counted once."""
        return list({slot.instruction.mark: slot for one in self.steps for slot in one.slots}.values())

    @property
    def languages(self) -> list[str]:
        """The languages in which there is a voice."""
        return sorted({one.language for slot in self.slots for one in slot.recordings})

    def count(self, language: str) -> dict[State, int]:
        """How many texts are in each state."""
        states = [slot.state(language) for slot in self.slots]
        return {state: states.count(state) for state in State}

    def by_mark(self, mark: str) -> Slot | None:
        """The text with these words."""
        return next((slot for slot in self.slots if slot.instruction.mark == mark), None)

    def next_without(self, language: str, after: str) -> Slot | None:
        """The text behind the one marked `after` that has no voice yet, then from the beginning."""
        slots = self.slots
        at = next((n for n, slot in enumerate(slots) if slot.instruction.mark == after), -1)
        waiting = (slot for slot in slots[at + 1 :] + slots[:at] if not slot.in_language(language))
        return next(waiting, None)


def slots_of(steps: Iterable[Step], recordings: Iterable[Recording]) -> VersionSlots:
    """The texts of `steps`, each with the `recordings` that say it; the others lie with the place they were for."""
    made = [StepSlots(step, [Slot(step, one) for one in step.instructions]) for step in steps]
    by_mark: dict[str, list[Slot]] = {}
    by_place: dict[tuple[str, str], Slot] = {}
    for one in made:
        for slot in one.slots:
            by_mark.setdefault(slot.instruction.mark, []).append(slot)
            by_place.setdefault((slot.step.id, slot.instruction.place), slot)
    lost = []
    for recording in recordings:
        if recording.mark in by_mark:
            for slot in by_mark[recording.mark]:
                slot.recordings.append(recording)
        elif (then := by_place.get((recording.step_id, recording.place))) is not None:
            then.before.append(recording)
        else:
            lost.append(recording)
    return VersionSlots(made, lost)
