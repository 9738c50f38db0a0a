"""Every text of a version with its alternatives: one of these very words, one of other words, or none.

Pure: what it is made of is asked by `gather`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from modules.models import Recording, Signing
from modules.sessions.spoken_texts import Instruction
from modules.sessions.steps import Step


class State(StrEnum):
    """Whether a text has an alternative in a language."""

    RECORDED = "recorded"
    STALE = "stale"
    MISSING = "missing"


@dataclass
class Slot[Row: (Recording, Signing)]:
    """A text: its step, the alternatives that have its words, and those of what it said before."""

    step: Step
    instruction: Instruction
    rows: list[Row] = field(default_factory=list)
    before: list[Row] = field(default_factory=list)

    def in_language(self, language: str) -> Row | None:
        """The alternative that is used in a language; a version's own comes before the general one."""
        found = [one for one in self.rows if one.language == language]
        return found[-1] if found else None

    def state(self, language: str) -> State:
        """Whether there is an alternative in a language."""
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
    """All texts of a version, and the alternatives whose text is not there any more."""

    steps: list[StepSlots[Row]]
    lost: list[Row]

    @property
    def slots(self) -> list[Slot[Row]]:
        """Every text, in order; one that is there twice has one alternative, so it is counted once."""
        return list({slot.instruction.words_hash: slot for one in self.steps for slot in one.slots}.values())

    @property
    def languages(self) -> list[str]:
        """The languages in which there is an alternative."""
        return sorted({one.language for slot in self.slots for one in slot.rows})

    def count(self, language: str) -> dict[State, int]:
        """How many texts are in each state."""
        states = [slot.state(language) for slot in self.slots]
        return {state: states.count(state) for state in State}

    def with_words_hash(self, mark: str) -> Slot[Row] | None:
        """The text whose words have this hash; None where there is none."""
        return next((slot for slot in self.slots if slot.instruction.words_hash == mark), None)

    def next_without(self, language: str, after: str) -> Slot[Row] | None:
        """The text behind the one marked `after` that has no alternative yet, then from the beginning."""
        slots = self.slots
        at = next((n for n, slot in enumerate(slots) if slot.instruction.words_hash == after), -1)
        waiting = (slot for slot in slots[at + 1 :] + slots[:at] if not slot.in_language(language))
        return next(waiting, None)


def slots_of[Row: (Recording, Signing)](
    steps: Iterable[Step], rows: Iterable[Row], texts: Callable[[Step], list[Instruction]]
) -> VersionSlots[Row]:
    """The `texts` of `steps`, each with the `rows` that have its words; the others lie with the place they were for."""
    made: list[StepSlots[Row]] = [StepSlots(step, [Slot(step, one) for one in texts(step)]) for step in steps]
    by_hash: dict[str, list[Slot[Row]]] = {}
    by_place: dict[tuple[str, str], Slot[Row]] = {}
    for one in made:
        for slot in one.slots:
            by_hash.setdefault(slot.instruction.words_hash, []).append(slot)
            by_place.setdefault((slot.step.id, slot.instruction.place), slot)
    lost: list[Row] = []
    for row in rows:
        if row.mark in by_hash:
            for slot in by_hash[row.mark]:
                slot.rows.append(row)
        elif (then := by_place.get((row.step_id, row.place))) is not None:
            then.before.append(row)
        else:
            lost.append(row)
    return VersionSlots(made, lost)
