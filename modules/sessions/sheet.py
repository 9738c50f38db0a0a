"""The run sheet of a version of a module: its steps, made to fit the time that there is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from modules.sessions.run_sheet import MUST, Part, fit
from modules.sessions.steps import Step


@dataclass(frozen=True)
class Sheet:
    """The steps that stay, numbered anew, with their minutes; and what a professional must know of the rest.

    `all` are the steps as they are in the module, `fallen` those of them that fall away: never one that must stay.
    `over` says how many minutes the steps take too much, `cuts` which of them could give how many, `short` what is
    missing even then. `left` are minutes that nobody needs.
    """

    all: list[Step]
    steps: list[Step]
    minutes: list[int]
    fallen: list[Step]
    length: int | None
    over: int
    cuts: list[tuple[Step, int]]
    short: int
    left: int

    @property
    def total(self) -> int:
        """The minutes of all steps that stay."""
        return sum(self.minutes)

    @property
    def house(self) -> str:
        """The sheet as a plan of one's own begins: the first signs of each step's id and its minutes, 0 for none."""
        stays = {step.id: minutes for step, minutes in zip(self.steps, self.minutes, strict=True)}
        return "-".join(f"{step.id[:8]}.{stays.get(step.id, 0)}" for step in self.all)

    @property
    def says_something(self) -> bool:
        """Whether the length asks for a word: something falls away, does not fit, or stays free."""
        return bool(self.fallen or self.over or self.left)


def part_of(step: Step) -> Part:
    """What the run sheet must know of a step."""
    return Part(step.minutes, step.value.get("need") or MUST, talk=step.kind == "talk")


def sheet_of(steps: Sequence[Step], length: int | None) -> Sheet:
    """Makes `steps` fit a session of `length` minutes; `None` leaves them as they are written."""
    fitted = fit([part_of(step) for step in steps], length)
    stays = {step.id: minutes for step, minutes in zip(steps, fitted.minutes, strict=True) if minutes}
    kept = [step for step in steps if step.id in stays]
    numbered = {step.id: replace(step, position=place) for place, step in enumerate(kept, start=1)}
    return Sheet(
        all=list(steps),
        steps=list(numbered.values()),
        minutes=list(stays.values()),
        fallen=[step for step in steps if step.id not in stays],
        length=length,
        over=fitted.over,
        cuts=[(numbered[steps[at].id], gives) for at, gives in fitted.cuts],
        short=fitted.short,
        left=fitted.left,
    )
