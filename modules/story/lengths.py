"""How long the ways through a story are, in cards. A loop counts once: all its cards, however often they are met."""

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
    best = [-1] * len(scenes.all)  # the longest way to a scene from outside its loop; -1: none
    best[:1] = [0]
    inside: list[list[int]] = [[] for _group in groups]
    for number, group in enumerate(of_scene):
        inside[group].append(number)
    for group, members in enumerate(inside):
        entries = sorted((number for number in members if best[number] >= 0), key=lambda n: -best[n])
        before[group] = max((best[number] for number in entries), default=0)
        for scene, count in _within(scenes.all, of_scene, entries, best):
            for way in scene.ways:
                if way.to is not None and of_scene[way.to] != group:
                    best[way.to] = max(best[way.to], count + len(groups[group]))
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


def _within(
    scenes: list[Scene], of_scene: list[int], entries: list[int], best: list[int]
) -> Iterator[tuple[Scene, int]]:
    """Every scene of a loop that its entries lead to, with the longest way before the loop; each scene once."""
    seen: set[int] = set()
    for entry in entries:
        waiting = [] if entry in seen else [entry]
        seen.add(entry)
        while waiting:
            scene = scenes[waiting.pop()]
            yield scene, best[entry]
            for way in scene.ways:
                if way.to is not None and of_scene[way.to] == of_scene[entry] and way.to not in seen:
                    seen.add(way.to)
                    waiting.append(way.to)
