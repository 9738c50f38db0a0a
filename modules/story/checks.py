"""All checks of a story. Each looks at a card, a way or a scene a few times: twice the story costs twice as much."""

from collections.abc import Iterator

from modules.story.fact_values import places
from modules.story.findings import Finding, Problem
from modules.story.graph import Choice, Message, Story
from modules.story.lengths import too_long
from modules.story.scenes import Scene, Scenes, unroll
from modules.story.walking import reach, turned


def check(story: Story) -> list[Finding]:
    """Everything that is wrong with the story, in reading order; nothing comes out of a story that may be published."""
    if not story.messages:
        return [Finding(Problem.NO_MESSAGES, "", ("messages",))]
    found = [*_of_facts(story), *_of_keys(story)]
    for number, message in enumerate(story.messages):
        found += _of_message(story, number, message)
    found += _of_ways(story)
    return sorted(found, key=_reading_order)


def _reading_order(finding: Finding) -> tuple[bool, int]:
    """What is wrong with the story as a whole comes first, then card by card."""
    of_card = len(finding.place) > 1 and finding.place[0] == "messages"
    return of_card, int(finding.place[1]) if of_card else 0


def _of_facts(story: Story) -> Iterator[Finding]:
    seen: set[str] = set()
    for number, fact in enumerate(story.facts):
        if fact.key in seen:
            yield Finding(Problem.DOUBLE_FACT, "", ("facts", number, "key"), fact.key)
        seen.add(fact.key)


def _of_keys(story: Story) -> Iterator[Finding]:
    seen: set[str] = set()
    for number, message in enumerate(story.messages):
        place = ("messages", number, "key")
        if not message.key:
            yield Finding(Problem.NO_KEY, "", place)
        elif message.key in seen:
            yield Finding(Problem.DOUBLE_KEY, message.key, place, message.key)
        seen.add(message.key)
    if story.first and story.first not in story.by_key:
        yield Finding(Problem.UNKNOWN_KEY, "", ("first",), story.first)


def _of_message(story: Story, number: int, message: Message) -> Iterator[Finding]:
    """What one card lacks by itself: words, one clear way on, known names."""
    here = ("messages", number)
    if not message.lines:
        yield Finding(Problem.MISSING_TEXT, message.key, (*here, "lines"))
    if message.end is not None:
        if not message.end.blame:
            yield Finding(Problem.MISSING_TEXT, message.key, (*here, "end", "blame"))
        if not message.end.help:
            yield Finding(Problem.NO_HELP, message.key, (*here, "end", "help"))
    if (message.end is not None) + bool(message.choices) + bool(message.to) > 1:
        yield Finding(Problem.MIXED, message.key, (*here, "to" if message.to else "choices"))
        return
    if message.end is None and not message.ways:
        yield Finding(Problem.DEAD_END, message.key, (*here, "to"))
    if len(message.choices) == 1:
        yield Finding(Problem.ONE_CHOICE, message.key, (*here, "choices"))
    if message.to and message.to not in story.by_key:
        yield Finding(Problem.UNKNOWN_KEY, message.key, (*here, "to"), message.to)
    for at, choice in enumerate(message.choices):
        yield from _of_choice(story, message.key, (*here, "choices", at), choice)


def _of_choice(story: Story, key: str, here: tuple[str | int, ...], choice: Choice) -> Iterator[Finding]:
    if not choice.text:
        yield Finding(Problem.MISSING_TEXT, key, (*here, "text"))
    if not choice.to:
        yield Finding(Problem.NOWHERE, key, (*here, "to"))
    elif choice.to not in story.by_key:
        yield Finding(Problem.UNKNOWN_KEY, key, (*here, "to"), choice.to)
    known = places(story.facts)
    named = [("sets", at, change.fact) for at, change in enumerate(choice.sets)]
    named += [("only_if", at, condition.fact) for at, condition in enumerate(choice.only_if)]
    for name, at, fact in named:
        if fact not in known:
            yield Finding(Problem.UNKNOWN_FACT, key, (*here, name, at, "fact"), fact)


def _of_ways(story: Story) -> list[Finding]:
    """What shows only when the story is walked, in every state in which a card can be met."""
    if story.start is None:
        return []
    scenes = unroll(story)
    if not scenes.complete:
        return [Finding(Problem.TANGLED, "", ("facts",), str(len(scenes.all)))]
    at = {id(message): number for number, message in enumerate(story.messages)}
    found = [
        *_never_met(story, scenes),
        *((Problem.STUCK, scene.message, "choices") for scene in scenes.all if _is_stuck(scene)),
        *((Problem.LOOP, message, "choices" if message.choices else "to") for message in _traps(scenes)),
    ]
    once = dict.fromkeys(found)
    return [
        Finding(problem, message.key, ("messages", at[id(message)], name)) for problem, message, name in once
    ] + [
        Finding(Problem.TOO_LONG, message.key, ("messages", at[id(message)], "key"), str(cards))
        for message, cards in too_long(story, scenes)
    ]


def _never_met(story: Story, scenes: Scenes) -> Iterator[tuple[Problem, Message, str]]:
    """Cards that no way leads to, and cards whose ways are never open."""
    met = {scene.message.key for scene in scenes.all}
    numbers = {key: number for number, key in enumerate(story.by_key)}
    arrows: list[list[int]] = [[] for _key in numbers]
    for key, to in story.arrows():
        arrows[numbers[key]].append(numbers[to])
    start = story.start
    drawn = reach([numbers[start.key]] if start and start.key else [], arrows)
    for key, message in story.by_key.items():
        if key not in met:
            yield (Problem.CLOSED_OFF if numbers[key] in drawn else Problem.UNREACHABLE, message, "key")


def _is_stuck(scene: Scene) -> bool:
    return bool(scene.message.choices) and scene.message.end is None and not scene.ways


def _traps(scenes: Scenes) -> list[Message]:
    """Where a loop begins that has no way out: from there on nothing ends, whatever is chosen."""
    arrows = [[way.to for way in scene.ways if way.to is not None] for scene in scenes.all]
    back = turned(arrows)
    stops = [s.number for s in scenes.all if not s.ways or any(way.to is None for way in s.ways)]
    free = reach(stops, back)
    return [
        scene.message
        for scene in scenes.all
        if scene.number not in free
        and (scene.number == 0 or any(earlier in free for earlier in back[scene.number]))
    ]
