"""A line of the run sheet as a session shows it."""

from dataclasses import dataclass

from modules.sessions.placeholders import ShownSlot
from modules.sessions.steps import Step


@dataclass(frozen=True)
class Row:
    """One line of the run sheet: its place, the step, its number here and on the group's screen, when, its address.

    The place counts the steps that stay; the number is the step's own, in the address, whatever falls away.
    """

    place: int
    number: int
    group_number: int
    step: Step
    slot: ShownSlot | None
    url: str
    is_here: bool
