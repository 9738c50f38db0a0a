"""How long the ways through a story are, in cards. A loop counts once: all its cards, however often they are met."""

from __future__ import annotations

from collections.abc import Iterator

from modules.story.graph import Message, Story
from modules.story.scenes import Scene, Scenes
from modules.story.walking import loops


def too_long(story: Story, scenes: Scenes) -> Iterator[tuple[Message, int]]:
    """The cards at which a way first becomes longer than the limit, each with the length of the longest way of all."""
    before, cards = longest(scenes)
    most = max((count + len(group) for count, group in zip(before, cards, strict=True)), default=0)
    order = {key: number for number, key in enumerate(story.by_key)}
    for count, group in zip(before, cards, strict=True):
        if count <= story.limit < count + len(group):
            yield min(group, key=lambda message: order[message.key]), most


def longest(scenes: Scenes) -> tuple[list[int], list[list[Message]]]:
    """For each loop of cards (most are one card): how many cards the longest way has before it, and the cards in it."""
    groups, of_scene = _loops_of_cards(scenes)
    before = [0] * len(groups)
    entered: list[dict[int, int]] = [{} for _group in groups]
    if groups:
        entered[of_scene[0]][0] = 0
    for group, entries in enumerate(entered):
        before[group] = max(entries.values(), default=0)
        for scene, count in _within(scenes.all, of_scene, entries):
            for way in scene.ways:
                if way.to is not None and of_scene[way.to] != group:
                    there = entered[of_scene[way.to]]
                    there[way.to] = max(there.get(way.to, 0), count + len(groups[group]))
    return before, groups


def _loops_of_cards(scenes: Scenes) -> tuple[list[list[Message]], list[int]]:
    """The cards in their loops, each loop before those it leads to; and for each scene the loop that it is in."""
    cards: dict[str, Message] = {}
    for scene in scenes.all:
        cards.setdefault(scene.message.key, scene.message)
    numbers = {key: number for number, key in enumerate(cards)}
    arrows: list[list[int]] = [[] for _card in cards]
    for scene in scenes.all:
        targets = arrows[numbers[scene.message.key]]
        targets += [numbers[scenes.all[way.to].message.key] for way in scene.ways if way.to is not None]
    all_cards = list(cards.values())
    groups = loops(arrows)
    of_card = {number: group for group, members in enumerate(groups) for number in members}
    of_scene = [of_card[numbers[scene.message.key]] for scene in scenes.all]
    return [[all_cards[number] for number in members] for members in groups], of_scene


def _within(scenes: list[Scene], of_scene: list[int], entries: dict[int, int]) -> Iterator[tuple[Scene, int]]:
    """Every scene of a loop that its entries lead to, with the longest way before the loop; each scene once."""
    seen: set[int] = set()
    for entry in sorted(entries, key=lambda number: -entries[number]):
        waiting = [] if entry in seen else [entry]
        seen.add(entry)
        while waiting:
            scene = scenes[waiting.pop()]
            yield scene, entries[entry]
            for way in scene.ways:
                if way.to is not None and of_scene[way.to] == of_scene[entry] and way.to not in seen:
                    seen.add(way.to)
                    waiting.append(way.to)
