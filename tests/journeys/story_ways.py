"""Ways through a story, worked out on its parts: to every ending, and so that every choice is made."""

from collections.abc import Sequence

from modules.steps.story.cards import Part

Way = tuple[tuple[int, int], ...]  # the parts one after the other, and which of its turns is taken there


def to_every_end(parts: Sequence[Part]) -> list[Way]:
    """One shortest way to each card with an ending."""
    shortest = _shortest(parts)
    found: dict[str, Way] = {}
    for number, way in sorted(shortest.items(), key=lambda one: (len(one[1]), one[0])):
        if parts[number].end:
            found.setdefault(parts[number].key, way)
    return list(found.values())


def through_every_choice(parts: Sequence[Part], known: Sequence[Way]) -> list[Way]:
    """Ways to an ending that, with the `known` ones, make every choice of every card at least once."""
    left = {_name(part, turn) for part in parts for turn in range(len(part.turns))}
    left -= {_name(parts[number], turn) for way in known for number, turn in way}
    shortest, nearest = _shortest(parts), _nearest_turn(parts)
    found = []
    while left:
        number = min(
            (n for n in shortest if any(_name(parts[n], t) in left for t in range(len(parts[n].turns)))),
            key=lambda n: len(shortest[n]),
        )
        way = list(shortest[number])
        while parts[number].turns:
            turns = range(len(parts[number].turns))
            turn = next((t for t in turns if _name(parts[number], t) in left), nearest[number])
            left.discard(_name(parts[number], turn))
            way.append((number, turn))
            number = _after(parts, number, turn)
        found.append(tuple(way))
    return found


def end_of(parts: Sequence[Part], way: Way) -> Part:
    """The part at which a way ends."""
    return parts[_after(parts, *way[-1])]


def _name(part: Part, turn: int) -> tuple[str, str]:
    return part.key, part.turns[turn].letter


def _after(parts: Sequence[Part], number: int, turn: int) -> int:
    to = parts[number].turns[turn].part
    assert to is not None
    return to


def _shortest(parts: Sequence[Part]) -> dict[int, Way]:
    """The shortest way to each part."""
    found: dict[int, Way] = {0: ()}
    waiting = [0]
    for number in waiting:  # the list grows while it is walked
        for turn in range(len(parts[number].turns)):
            to = _after(parts, number, turn)
            if to not in found:
                found[to] = (*found[number], (number, turn))
                waiting.append(to)
    return found


def _nearest_turn(parts: Sequence[Part]) -> dict[int, int]:
    """For each part the turn by which an ending is nearest."""
    far = {part.part: 0 for part in parts if not part.turns}
    found: dict[int, int] = {}
    changed = True
    while changed:
        changed = False
        for part in parts:
            for turn in range(len(part.turns)):
                steps = far.get(_after(parts, part.part, turn))
                if steps is not None and steps + 1 < far.get(part.part, len(parts) + 1):
                    far[part.part], found[part.part] = steps + 1, turn
                    changed = True
    return found
