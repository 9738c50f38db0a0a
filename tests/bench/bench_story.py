"""What checking a story costs when the story is ten times as large: nearly ten times as much, never the square."""

import time
from typing import Any

from modules.story.checks import check
from modules.story.graph import Story
from modules.story.parse import read
from tests.bench.rows import row

NAMES = ("story_check",)
# Ten times is linear, 14.3 (10 log 2,000 / log 200) is n log n, 100 the square. Runs give 10.9 to 12.5: at a goal of 12
# the verdict would follow the machine.
GOAL = 14.3
SMALL, LARGE = 200, 2_000
ROUNDS = 25


def story(size: int) -> Story:
    """A story of `size` cards that may be published: forks of three with conditions, going on, loops back, endings.

    It is made of chapters of ten cards, as a writer works, so that both sizes are the same kind of story.
    """
    messages: list[dict[str, Any]] = []
    for chapter in range(size // 10):
        messages += _chapter(chapter, last=chapter == size // 10 - 1)
    facts = [{"key": "told", "start": 0}, {"key": "trust", "start": 1}]
    return read({"messages": messages, "facts": facts, "limit": size})


def _chapter(number: int, *, last: bool) -> list[dict[str, Any]]:
    def key(card: int) -> str:
        return f"c{number}-{card}"

    def card(place: int, **more: Any) -> dict[str, Any]:
        return {"key": key(place), "lines": ["Hey.", "Ben je er?"], **more}

    def choice(to: str, sets: list[tuple[str, str, int]] | None = None, **more: Any) -> dict[str, Any]:
        changes = [{"fact": fact, "how": how, "number": n} for fact, how, n in sets or []]
        return {"text": "Oké.", "to": to, "sets": changes, **more}

    told = [{"fact": "told", "how": "at_least", "number": 1}]
    ending = {"blame": "Hij doet dat.", "help": "Zeg het aan iemand."}
    onward = card(9, end=ending) if last else card(9, to=f"c{number + 1}-0")
    forgets = [("told", "be", 0), ("trust", "be", 1)]
    return [
        card(0, choices=[choice(key(1), [("trust", "add", 1)]), choice(key(2)), choice(key(3))]),
        card(1, to=key(4)),
        card(2, to=key(4)),
        card(3, choices=[choice(key(0)), choice(key(4), [("told", "be", 1)])]),
        card(4, choices=[choice(key(5)), choice(key(6), only_if=told)]),
        card(5, to=key(7)),
        card(6, to=key(7)),
        card(7, choices=[choice(key(8)), choice(key(9), forgets)]),
        card(8, end=ending),
        onward,
    ]


def seconds(of: Story) -> float:
    """CPU of one check; fails where the story is not as it should be, so that nothing is skipped."""
    fresh = Story(of.messages, of.first, of.facts, of.limit)  # nothing kept from the last time
    before = time.process_time()
    assert check(fresh) == []
    return time.process_time() - before


def measure() -> list[dict[str, Any]]:
    """CPU of the large story divided by that of a small one, the best of rounds taken in turn.

    Ten small stories are checked one after the other, so that memory is as cold for them as for the large one; the
    best, because whatever else the machine does slows the large one more.
    """
    smalls, large = [story(SMALL) for _story in range(LARGE // SMALL)], story(LARGE)
    assert (len(smalls[0].messages), len(large.messages)) == (SMALL, LARGE)
    ones, tens = [], []
    for _round in range(ROUNDS):
        ones.append(sum(seconds(small) for small in smalls) / len(smalls))
        tens.append(seconds(large))
    best = [min(tens[first::5]) / min(ones[first::5]) for first in range(5)]
    spread = round(min(best), 1), round(max(best), 1)
    return [row("story_check", round(min(tens) / min(ones), 1), "ratio", GOAL, spread)]
