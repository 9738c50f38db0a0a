"""Pocket cards: two steps may bring them, and the same card is printed once."""

from collections.abc import Iterable

from modules.sessions.steps import Step


def brings_pocket_cards(step: Step, printed: Iterable[Step]) -> bool:
    """Whether the sheets of `step` have pocket cards: it has some, and no step printed before it has the same."""
    mine = _lines(step)
    before = [_lines(other) for other in printed if other.position < step.position]
    return bool(mine) and mine not in before


def _lines(step: Step) -> list[str]:
    return [str(line) for line in step.value.get("pocket_card") or []]
