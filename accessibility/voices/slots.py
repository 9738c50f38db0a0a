"""Every text of a version with the recordings that it has: recorded, recorded for other words, or missing.

The films in sign language for what is said in a step lie in the same way (`accessibility.signs`). Pure: what it is
made of is asked by `gather`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from operator import attrgetter

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from modules.models import Recording, Signing
from modules.sessions.spoken_texts import Instruction
from modules.sessions.steps import Step


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


TEXTS: Callable[[Step], list[Instruction]] = attrgetter("instructions")


@dataclass
class Slot[Row: (Recording, Signing)]:
    """A text that can have voices: the step, the text, the recordings that say it, and those of what it said before."""

    step: Step
    instruction: Instruction
    recordings: list[Row] = field(default_factory=list)
    before: list[Row] = field(default_factory=list)

    def in_language(self, language: str) -> Row | None:
        """The recording that is heard in a language; a version's own comes before the general one."""
        found = [one for one in self.recordings if one.language == language]
        return found[-1] if found else None

    def state(self, language: str) -> State:
        """How it is in a language."""
        if self.in_language(language):
            return State.RECORDED
        return State.STALE if any(one.language == language for one in self.before) else State.MISSING


@dataclass
class StepSlots[Row: (Recording, Signing)]:
    """A step and its texts."""

    step: Step
    slots: list[Slot[Row]]


@dataclass
class VersionSlots[Row: (Recording, Signing)]:
    """All texts of a version, and the recordings whose text is not there any more."""

    steps: list[StepSlots[Row]]
    lost: list[Row]

    @property
    def slots(self) -> list[Slot[Row]]:
        """Every text, in order; one that stands twice is one recording, so it is counted once."""
        return list({slot.instruction.words_hash: slot for one in self.steps for slot in one.slots}.values())

    @property
    def languages(self) -> list[str]:
        """The languages in which there is a voice."""
        return sorted({one.language for slot in self.slots for one in slot.recordings})

    def count(self, language: str) -> dict[State, int]:
        """How many texts are in each state."""
        states = [slot.state(language) for slot in self.slots]
        return {state: states.count(state) for state in State}

    def with_words_hash(self, mark: str) -> Slot[Row] | None:
        """The slot of the text whose words have this hash; None where there is none."""
        return next((slot for slot in self.slots if slot.instruction.words_hash == mark), None)

    def next_without(self, language: str, after: str) -> Slot[Row] | None:
        """The text behind the one marked `after` that has no voice yet, then from the beginning."""
        slots = self.slots
        at = next((n for n, slot in enumerate(slots) if slot.instruction.words_hash == after), -1)
        waiting = (slot for slot in slots[at + 1 :] + slots[:at] if not slot.in_language(language))
        return next(waiting, None)


def slots_of[Row: (Recording, Signing)](
    steps: Iterable[Step], recordings: Iterable[Row], texts: Callable[[Step], list[Instruction]] = TEXTS
) -> VersionSlots[Row]:
    """The `texts` of `steps`, each with the `recordings` that say it; the others lie with the place they were for."""
    made: list[StepSlots[Row]] = [StepSlots(step, [Slot(step, one) for one in texts(step)]) for step in steps]
    by_mark: dict[str, list[Slot[Row]]] = {}
    by_place: dict[tuple[str, str], Slot[Row]] = {}
    for one in made:
        for slot in one.slots:
            by_mark.setdefault(slot.instruction.words_hash, []).append(slot)
            by_place.setdefault((slot.step.id, slot.instruction.place), slot)
    lost: list[Row] = []
    for recording in recordings:
        if recording.mark in by_mark:
            for slot in by_mark[recording.mark]:
                slot.recordings.append(recording)
        elif (then := by_place.get((recording.step_id, recording.place))) is not None:
            then.before.append(recording)
        else:
            lost.append(recording)
    return VersionSlots(made, lost)
