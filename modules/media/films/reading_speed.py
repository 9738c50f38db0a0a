"""Whether captions can be read by the girls whom a version is for: speed, time, shape. Pure; one pass over the cues.

The numbers: a base version at most 15 signs a second for each cue and 13 on average (Netflix' template for children
13, Szarkowska 2016 for adults 15); for girls who hear badly 13, 12 and 120 words a minute (DCMP Captioning Key 120-130;
study with deaf pupils 2009: 120 is read well); 37 signs a line and two lines (BBC); a gap of none, or of two frames.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from modules.media.films.captions import Cue


@dataclass(frozen=True)
class Numbers:
    """What captions are held against: signs a second, words a minute (0 is not asked), milliseconds, signs a line."""

    each: float = 15
    average: float = 13
    words: float = 0
    shortest: int = 1000
    longest: int = 7000
    lines: int = 2
    signs: int = 37
    gap: int = 80


EVERYBODY: Final = Numbers()
SLOWER: Final = Numbers(each=13, average=12, words=120, shortest=2000)


class Trouble(StrEnum):
    """What makes captions hard to read."""

    FAST = "fast"
    FAST_ON_AVERAGE = "fast on average"
    WORDS = "words"
    SHORT = "short"
    LONG = "long"
    OVERLAP = "overlap"
    GAP = "gap"
    LINES = "lines"
    WIDE = "wide"
    SPLIT = "split"
    PAST_THE_END = "past the end"


@dataclass(frozen=True)
class Finding:
    """A trouble in a cue (0 for all of them together), what was measured and what it may be."""

    trouble: Trouble
    cue: int
    measured: float
    limit: float


@dataclass(frozen=True)
class Pace:
    """Signs a second and words a minute over all cues."""

    signs: float
    words: float


def pace(cues: Sequence[Cue]) -> Pace:
    """How fast the cues are to be read as a whole: while they stand, not while nothing stands."""
    seconds = sum(cue.seconds for cue in cues)
    if seconds <= 0:
        return Pace(0, 0)
    words = sum(len(cue.text.split()) for cue in cues)
    return Pace(sum(cue.signs for cue in cues) / seconds, words * 60 / seconds)


def check(cues: Sequence[Cue], numbers: Numbers = EVERYBODY, duration: int = 0) -> list[Finding]:
    """Every trouble, cue by cue, then those of the whole; `duration` of the film in milliseconds where it is known."""
    found: list[Finding] = []
    for number, cue in enumerate(cues):
        following = cues[number + 1] if number + 1 < len(cues) else None
        found += _of_one(cue, numbers) + _of_the_gap(cue, following, numbers)
        if duration and cue.end > duration + 500:
            found.append(Finding(Trouble.PAST_THE_END, cue.number, cue.end / 1000, duration / 1000))
    whole = pace(cues)
    if whole.signs > numbers.average:
        found.append(Finding(Trouble.FAST_ON_AVERAGE, 0, whole.signs, numbers.average))
    if numbers.words and whole.words > numbers.words:
        found.append(Finding(Trouble.WORDS, 0, whole.words, numbers.words))
    return found


def _of_one(cue: Cue, numbers: Numbers) -> list[Finding]:
    found = []
    length = cue.end - cue.start
    if cue.speed > numbers.each:
        found.append(Finding(Trouble.FAST, cue.number, cue.speed, numbers.each))
    if length < numbers.shortest:
        found.append(Finding(Trouble.SHORT, cue.number, cue.seconds, numbers.shortest / 1000))
    if length > numbers.longest:
        found.append(Finding(Trouble.LONG, cue.number, cue.seconds, numbers.longest / 1000))
    if len(cue.lines) > numbers.lines:
        found.append(Finding(Trouble.LINES, cue.number, len(cue.lines), numbers.lines))
    widest = max((len(line.text) for line in cue.lines), default=0)
    if widest > numbers.signs:
        found.append(Finding(Trouble.WIDE, cue.number, widest, numbers.signs))
    if any(re.search(r"[^\W\d_]-$", line.text) for line in cue.lines[:-1]):
        found.append(Finding(Trouble.SPLIT, cue.number, 1, 0))
    return found


def _of_the_gap(cue: Cue, following: Cue | None, numbers: Numbers) -> list[Finding]:
    if following is None:
        return []
    gap = following.start - cue.end
    if gap < 0:
        return [Finding(Trouble.OVERLAP, following.number, -gap / 1000, 0)]
    if 0 < gap < numbers.gap:
        return [Finding(Trouble.GAP, following.number, gap / 1000, numbers.gap / 1000)]
    return []
