"""How easy a text reads: Flesch-Douma for Dutch, Kandel-Moles for French. A warning light, no proof.

Sources: W.H. Douma, *De leesbaarheid van landbouwbladen* (1960): 206.84 - 77 syllables a word - 0.93 words a sentence;
L. Kandel and A. Moles, *Application de l'indice de Flesch à la langue française* (1958): 207 - 73.6 - 1.015. The goals
are ours, for girls of 12 who may hardly read; an adapted step is easier still.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

ENOUGH = 100  # words: with fewer, a formula says nothing

# language: constant, weight of syllables a word, weight of words a sentence
FORMULAS = {"nl": (206.84, 77.0, 0.93), "fr": (207.0, 73.6, 1.015)}

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|\d+")
_END = re.compile(r"[.!?…:]+(?=[\s”»\"]|$)|\n")
_VOWELS = {"nl": "aeiouyàâäáéèêëíïîóöôúüû", "fr": "aeiouyàâäéèêëïîöôùûüœæ"}
# vowels that meet without melting into one sound
_HIATUS = {
    "nl": (
        "aë",
        "eë",
        "ië",
        "oë",
        "uë",
        "aï",
        "eï",
        "oï",
        "uï",
        "eü",
        "oö",
        "ia",
        "io",
        "iu",
        "ea",
        "eo",
        "ua",
        "uo",
    ),
    "fr": ("éa", "éo", "éu", "aï", "oë", "éé", "ao", "éi"),
}


@dataclass(frozen=True)
class Goal:
    """How easy a text must be at least: the formula's score, words a sentence on average, and in the longest one."""

    score: float
    average: float
    longest: int


GENERAL, ADAPTED = Goal(80, 10, 15), Goal(90, 8, 12)


@dataclass(frozen=True)
class Ease:
    """What was found in a text; `score` as the formula gives it, higher is easier."""

    words: int
    sentences: int
    score: float
    average: float
    longest: str

    @property
    def longest_words(self) -> int:
        """How many words the longest sentence has."""
        return len(words(self.longest))

    @property
    def enough(self) -> bool:
        """Whether there are words enough for a formula to mean something."""
        return self.words >= ENOUGH

    def reaches(self, goal: Goal) -> bool:
        """Whether the text is as easy as `goal` asks: the formula counts from 100 words, a long sentence always."""
        easy = self.score >= goal.score and self.average <= goal.average
        return self.longest_words <= goal.longest and (easy or not self.enough)


def words(text: str) -> list[str]:
    """The words of a text; a French elision is part of its word, as it is read in one breath."""
    return _WORD.findall(text)


def sentences(lines: Iterable[str]) -> list[str]:
    """The sentences of lines; each line ends one, with or without a full stop."""
    parts = [part.strip() for line in lines for part in _END.split(line)]
    return [part for part in parts if words(part)]


def syllables(word: str, language: str) -> int:
    """How many syllables a word has, counted by its groups of vowels; at least one."""
    low = word.lower()
    if low.isdigit():
        return len(low)
    if language == "fr" and len(low) > 3:  # a silent ending is not heard
        low = re.sub(r"(?<=[^aeiouyéè])(?:es|e|ent)$", "", low)
    vowels = _VOWELS[language]
    groups = re.findall(f"[{vowels}]+", low)
    apart = sum(first + second in _HIATUS[language] for group in groups for first, second in pairwise(group))
    return max(1, len(groups) + apart)


@dataclass(frozen=True, slots=True)
class Count:
    """What the formulas count; the counts of two texts that are read one after the other add up."""

    words: int = 0
    sentences: int = 0
    syllables: int = 0

    def __add__(self, other: Count) -> Count:
        """Both texts as one."""
        return Count(
            self.words + other.words,
            self.sentences + other.sentences,
            self.syllables + other.syllables,
        )

    def score(self, language: str) -> float:
        """The formula's score for the language (nl or fr); higher is easier. KeyError without a formula."""
        constant, by_syllables, by_words = FORMULAS[language]
        if not self.words:
            return constant
        return constant - by_syllables * self.syllables / self.words - by_words * self.average

    @property
    def average(self) -> float:
        """Words a sentence."""
        return self.words / self.sentences if self.sentences else 0.0


def count(lines: Iterable[str], language: str) -> Count:
    """The words, sentences and syllables of lines of text."""
    found = sentences(lines)
    all_words = [word for sentence in found for word in words(sentence)]
    return Count(len(all_words), len(found), sum(syllables(word, language) for word in all_words))


def ease(lines: Iterable[str], language: str) -> Ease:
    """How easy lines of text read in `language` (nl or fr).

    Raises KeyError for a language without a formula.
    """
    told = list(lines)
    counted = count(told, language)
    longest = max(sentences(told), key=lambda sentence: len(words(sentence)), default="")
    score, average = round(counted.score(language), 1), round(counted.average, 1)
    return Ease(counted.words, counted.sentences, score, average, longest)
