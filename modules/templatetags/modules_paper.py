"""Cards and sheets: how many fit on a page, and how often a set is repeated to fill one."""

from collections.abc import Iterable
from itertools import batched, cycle, islice
from typing import Any

from django import template

from modules.print_kit.pocket_cards import brings_pocket_cards
from modules.sessions.steps import Step

register = template.Library()


@register.filter
def in_sheets(cards: Iterable[Any], size: int) -> list[tuple[Any, ...]]:
    """The cards in sheets of `size`: ``{% for sheet in cards|in_sheets:6 %}``."""
    return list(batched(cards, size))


@register.filter
def filling(cards: Iterable[Any], size: int) -> list[Any]:
    """Whole sets of the cards, as many as fit on one sheet of `size`; at least one set."""
    one = list(cards)
    sets = max(1, size // len(one)) if one else 0
    return list(islice(cycle(one), sets * len(one)))


@register.filter
def brings_pocket_cards_among(step: Step, steps: Iterable[Step]) -> bool:
    """Whether a step prints its pocket cards, when `steps` are printed with it: the same card is printed once."""
    return brings_pocket_cards(step, steps)
