"""Walking arrows between numbered things: which loops there are, what can be reached. One step an arrow each."""

from collections.abc import Iterable, Sequence

Arrows = Sequence[Sequence[int]]  # for each number, the numbers that it leads to


def reach(starts: Iterable[int], arrows: Arrows) -> set[int]:
    """What can be reached from `starts`, these included."""
    found = set(starts)
    waiting = list(found)
    while waiting:
        for to in arrows[waiting.pop()]:
            if to not in found:
                found.add(to)
                waiting.append(to)
    return found


def turned(arrows: Arrows) -> list[list[int]]:
    """The same arrows the other way round."""
    back: list[list[int]] = [[] for _number in arrows]
    for number, targets in enumerate(arrows):
        for to in targets:
            back[to].append(number)
    return back


def loops(arrows: Arrows) -> list[list[int]]:
    """The numbers in groups that lead to each other (one alone is a group too), each group before those it leads to.

    Tarjan's way, with a list of our own for a stack: a story may be longer than Python's.
    """
    index, low = [0] * len(arrows), [0] * len(arrows)  # 0: not met yet
    held = bytearray(len(arrows))
    stack: list[int] = []
    groups: list[list[int]] = []
    met = 0
    for root in range(len(arrows)):
        walk = [] if index[root] else [(root, 0)]
        while walk:
            number, at = walk.pop()
            targets = arrows[number]
            if at:
                low[number] = min(low[number], low[targets[at - 1]])
            else:
                met += 1
                index[number] = low[number] = met
                stack.append(number)
                held[number] = 1
            while at < len(targets):
                to = targets[at]
                at += 1
                if not index[to]:
                    walk += [(number, at), (to, 0)]
                    break
                if held[to]:
                    low[number] = min(low[number], index[to])
            else:
                if low[number] == index[number]:
                    groups.append(_off(stack, held, number))
    return groups[::-1]


def _off(stack: list[int], held: bytearray, number: int) -> list[int]:
    """Takes the group that ends at `number` off the stack."""
    group: list[int] = []
    while not group or group[-1] != number:
        group.append(stack.pop())
        held[group[-1]] = 0
    return group
