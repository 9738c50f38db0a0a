"""A story unrolled: each card once for each state in which it can be met. What plays, checks and draws starts here.

A fact counts at a card only while some condition further on can still ask for it; states that differ in nothing
else are one scene. So there are not many more scenes than cards.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import mul

from modules.story.fact_values import Values, beginning, changed, is_open, places
from modules.story.graph import Choice, Message, Story

ROOM, LEAST = 8, 25  # at most so many scenes for each card, counted over at least so many cards


@dataclass(frozen=True, slots=True)
class Way:
    """A way on that is open in a scene: which one of the card's ways, and to which scene; none where no card is."""

    place: int
    choice: Choice
    to: int | None


@dataclass(slots=True)
class Scene:
    """A card in a state. `ways` are those that are open in it."""

    number: int
    message: Message
    values: Values
    ways: tuple[Way, ...] = ()


@dataclass(frozen=True)
class Scenes:
    """The scenes that can be reached, the first one first. `complete` is false where there were too many to walk."""

    all: list[Scene]
    complete: bool


def live_facts(story: Story) -> dict[str, int]:
    """For each card the facts that a condition may still ask for, as bits."""
    at = places(story.facts)
    before: dict[str, list[tuple[str, int]]] = {}
    live = dict.fromkeys(story.by_key, 0)
    for message in story.by_key.values():
        for way in message.ways:
            live[message.key] |= _bits((c.fact for c in way.only_if), at)
            kept = ~_bits((c.fact for c in way.sets if c.how == "be"), at)
            before.setdefault(way.to, []).append((message.key, kept))
    waiting = [key for key, bits in live.items() if bits]
    while waiting:
        key = waiting.pop()
        for earlier, kept in before.get(key, ()):
            more = live[earlier] | (live[key] & kept)
            if more != live[earlier]:
                live[earlier] = more
                waiting.append(earlier)
    return live


def _bits(names: Iterable[str], at: Mapping[str, int]) -> int:
    found = 0
    for name in names:
        if name in at:
            found |= 1 << at[name]
    return found


def unroll(story: Story) -> Scenes:
    """Every scene that can be reached from the first card."""
    start = story.start
    if start is None or not start.key:
        return Scenes([], True)
    at, live = places(story.facts), live_facts(story)
    most = ROOM * max(len(story.messages), LEAST)
    masks = {bits: tuple(bits >> place & 1 for place in range(len(at))) for bits in set(live.values())}
    numbers: dict[tuple[str, Values], int] = {}
    scenes: list[Scene] = []

    def meet(message: Message, values: Values) -> int:
        kept = tuple(map(mul, values, masks[live[message.key]]))
        number = numbers.setdefault((message.key, kept), len(scenes))
        if number == len(scenes):
            scenes.append(Scene(number, message, kept))
        return number

    meet(start, beginning(story.facts))
    for scene in scenes:  # the list grows while it is walked
        if len(scenes) > most:
            return Scenes(scenes, False)
        open_ways = []
        for place, way in enumerate(scene.message.ways):
            if is_open(way.only_if, scene.values, at):
                target = story.by_key.get(way.to)
                to = meet(target, changed(way.sets, scene.values, at)) if target else None
                open_ways.append(Way(place, way, to))
        scene.ways = tuple(open_ways)
    return Scenes(scenes, True)
