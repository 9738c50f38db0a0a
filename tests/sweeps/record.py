"""The committed record of the sweeps: a line a unit, with the hash with which it last passed and its sources.

    journeys/test_every_page_is_accessible::test_nothing_is_wrong[nobody /nl/help/] | 5d1e… | home/help.html

A line is true by itself, so a merge may keep the lines of both sides: a unit with two lines passed with both hashes.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, NamedTuple

FILE: Final = Path(__file__).with_name("swept.txt")
HEAD: Final = (
    "# Written by script/test: what passed its sweep, and what it was made of. Never change it by hand.\n"
)


class Passed(NamedTuple):
    """With which hash a unit passed, and from which sources it is found again."""

    hash: str
    sources: tuple[str, ...]


Record = Mapping[str, frozenset[Passed]]


def read(file: Path = FILE) -> Record:
    """What passed, by the name of the unit; nothing where there is no file."""
    found: dict[str, set[Passed]] = defaultdict(set)
    for line in file.read_text(encoding="utf-8").splitlines() if file.is_file() else ():
        if line and not line.startswith("#"):
            name, seen, sources = line.rsplit(" | ", 2)
            found[name].add(Passed(seen, tuple(sources.split())))
    return {name: frozenset(lines) for name, lines in found.items()}


def as_text(record: Record) -> str:
    """The file: sorted, so that two runs that saw the same write the same."""
    lines = [
        f"{name} | {one.hash} | {' '.join(one.sources)}\n"
        for name in sorted(record)
        for one in sorted(record[name])
    ]
    return HEAD + "".join(lines)


def joined(before: Record, passed: Mapping[str, Passed], there: Iterable[str] | None = None) -> Record:
    """What a run adds to the record; units that are not `there` any more go, where the run saw all."""
    now = {**before, **{name: frozenset({one}) for name, one in passed.items()}}
    return now if there is None else {name: now[name] for name in now if name in set(there)}


def write(record: Record, file: Path = FILE) -> None:
    """Replaces the file whole, and only where something is different."""
    text = as_text(record)
    if not file.is_file() or file.read_text(encoding="utf-8") != text:
        fresh = file.with_suffix(".new")
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(file)
