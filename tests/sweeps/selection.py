"""Which units of the sweeps run, and which cases of long tests: pure, from names, hashes and the number of a turn.

Everything has its eighth. A commit has a turn, the next commit the next one: what did not change is swept once in
eight commits that follow each other.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from hashlib import sha256
from typing import Final, NamedTuple

EIGHTHS: Final = 8


class Chosen(NamedTuple):
    """The names of units that are swept because they changed, and because it is their turn."""

    changed: frozenset[str]
    by_turn: frozenset[str]


def eighth_of(name: str) -> int:
    """Which eighth something belongs to, from 0 to 7: always the same for a name."""
    return int.from_bytes(sha256(name.encode()).digest()[:4]) % EIGHTHS


def choose(now: Mapping[str, Collection[str]], turn: int) -> Chosen:
    """What is swept in a turn.

    `now` holds for each unit the proofs that it passed as it is now, which are none where it changed or is new.
    """
    changed = frozenset(name for name, proofs in now.items() if not proofs)
    return Chosen(
        changed, frozenset(name for name in set(now) - changed if eighth_of(name) == turn % EIGHTHS)
    )


def sample(cases: Iterable[tuple[str, str]], turn: int) -> frozenset[str]:
    """The cases of long tests that run in a turn: an eighth, and of each group one at least.

    `cases` are pairs of a group, which is mostly one test, and one of its cases.
    """
    of_group: dict[str, list[str]] = defaultdict(list)
    for group, case in cases:
        of_group[group].append(case)
    chosen: set[str] = set()
    for all_of_it in of_group.values():
        mine = [case for case in all_of_it if eighth_of(case) == turn % EIGHTHS]
        chosen.update(mine or [sorted(all_of_it)[turn % len(all_of_it)]])
    return frozenset(chosen)
