"""How easy a story reads on its ways: nobody reads all of it, so its hardest way is measured, from card 1 to an ending.

On a way one reads what she writes, what is said then, every choice that is open, and the ending. A loop counts once.
"""

from accessibility.words.reading_ease import ENOUGH, Count, Ease, count
from modules.story.alike import merge
from modules.story.graph import Story
from modules.story.scenes import Scene, unroll

MOST = 4000  # so many different ways are carried on from one card; of more, the hardest


def hardest_way(story: Story, language: str) -> Ease | None:
    """The measure of the hardest way of at least 100 words: its score, and the highest average of all such ways.

    None where there is no way of that length. Raises KeyError for a language without a formula.
    """
    scenes = merge(unroll(story).all)
    ways = [way for way in _ways(scenes, language) if way.words >= ENOUGH]
    if not ways:
        return None
    hardest = min(ways, key=lambda way: way.score(language))
    average = max(way.average for way in ways)
    return Ease(hardest.words, hardest.sentences, round(hardest.score(language), 1), round(average, 1), "")


def _ways(scenes: list[Scene], language: str) -> set[Count]:
    """What is counted on each way from the first scene to an ending."""
    own = [count(_read_at(scene), language) for scene in scenes]
    onwards: dict[int, set[Count]] = {}
    for number in _last_first(scenes):
        further = {way for to in _after(scenes[number]) if to in onwards for way in onwards[to]}
        found = {own[number] + way for way in further} or {own[number]}
        onwards[number] = _hardest(found, language)
    return onwards.get(0, set())


def _hardest(ways: set[Count], language: str) -> set[Count]:
    if len(ways) <= MOST:
        return ways
    return set(sorted(ways, key=lambda way: way.score(language))[:MOST])


def _read_at(scene: Scene) -> list[str]:
    message = scene.message
    end = [message.end.blame, message.end.help] if message.end else []
    return [*message.lines, message.after, message.pause, *(way.choice.text for way in scene.ways), *end]


def _after(scene: Scene) -> list[int]:
    return [way.to for way in scene.ways if way.to is not None]


def _last_first(scenes: list[Scene]) -> list[int]:
    """The scenes so that each comes after those it leads to; where a loop closes, the way round it is left out."""
    order: list[int] = []
    met: set[int] = set()
    walk = [(0, iter(_after(scenes[0])))] if scenes else []
    met.add(0)
    while walk:
        number, further = walk[-1]
        to = next((one for one in further if one not in met), None)
        if to is None:
            order.append(number)
            walk.pop()
        else:
            met.add(to)
            walk.append((to, iter(_after(scenes[to]))))
    return order
