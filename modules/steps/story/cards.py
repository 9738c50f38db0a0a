"""A story as people meet it: the parts that a screen plays, and the cards that are read, cut and laid in order."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext, ngettext

from modules.story.alike import merge
from modules.story.fact_values import places
from modules.story.graph import LETTERS, Change, Choice, Condition, Ending, Message, Story
from modules.story.scenes import live_facts, unroll


@dataclass(frozen=True)
class Turn:
    """A way on: its letter and words (none where the story just goes on), the next part, the next card, and chips."""

    letter: str
    text: str
    part: int | None
    card: int | None
    only_if: list[str]
    sets: list[str]


@dataclass(frozen=True)
class Card:
    """One card: its number, what she writes, what is said then, the ways on, how it ends."""

    number: int
    key: str
    lines: tuple[str, ...]
    picture: str
    after: str
    pause: str
    turns: list[Turn]
    end: Ending | None

    @property
    def is_fork(self) -> bool:
        """Whether there is something to choose."""
        return any(turn.letter for turn in self.turns)


@dataclass(frozen=True)
class Part(Card):
    """A card in one state, with the ways that are open in it. `chosen`: one comes here by choosing, never otherwise."""

    part: int = 0
    chosen: bool = False

    @property
    def lands_on_the_way_on(self) -> bool:
        """Whether the focus lands on the way on when the part opens: nothing is said or asked before it."""
        return bool(self.part) and not (self.after or self.pause or self.is_fork or self.end)


@dataclass(frozen=True)
class Chip:
    """A kind of chip on paper: what it says, how many one begins with, and how many there must be."""

    label: str
    start: int
    most: int

    @property
    def begin(self) -> str:
        """How many to take before the first card, in a sentence; nothing where one begins with none."""
        if not self.start:
            return ""
        words = ngettext(
            "Begin with one chip “%(label)s”.", "Begin with %(number)s chips “%(label)s”.", self.start
        )
        return words % {"number": self.start, "label": self.label}


def parts(story: Story) -> list[Part]:
    """Every part that can be met, the first one first. A draft that is too tangled to walk gives what was found."""
    walked = unroll(story)
    scenes = merge(walked.all) if walked.complete else walked.all
    asked = _asked(story)
    by_going_on = {way.to for scene in scenes for way in scene.ways if not way.choice.text}
    return [
        Part(
            *_words(story, scene.message),
            [_turn(story, asked, scene.message, way.place, way.choice, way.to) for way in scene.ways],
            scene.message.end,
            scene.number,
            scene.number not in by_going_on,
        )
        for scene in scenes
    ]


def cards(story: Story) -> list[Card]:
    """Every card, in the order of its number, with all its ways and what they ask for."""
    asked = _asked(story)
    return [
        Card(
            *_words(story, message),
            [_turn(story, asked, message, place, way, None) for place, way in enumerate(message.ways)],
            message.end,
        )
        for message in sorted(story.by_key.values(), key=lambda message: story.numbers[message.key])
    ]


def _words(story: Story, message: Message) -> tuple[int, str, tuple[str, ...], str, str, str]:
    number = story.numbers[message.key]
    return number, message.key, message.lines, message.picture, message.after, message.pause


def _turn(story: Story, asked: Asked, message: Message, place: int, way: Choice, part: int | None) -> Turn:
    return Turn(
        letter=LETTERS[place] if message.choices else "",
        text=way.text,
        part=part,
        card=story.numbers.get(way.to),
        only_if=[_condition(c, asked.labels[c.fact]) for c in way.only_if if c.fact in asked.labels],
        sets=[_change(c, asked.labels[c.fact]) for c in way.sets if c.fact in asked.later.get(way.to, ())],
    )


def chips(story: Story) -> list[Chip]:
    """The chips for the facts that some choice asks for, as many as any way through the story can need."""
    labels, most = _asked_for(story), _most(story)
    return [Chip(labels[fact.key], fact.start, most[fact.key]) for fact in story.facts if fact.key in labels]


def _most(story: Story) -> dict[str, int]:
    """The most chips of each fact: what one begins with, what a condition asks, what one can come to hold."""
    most = {fact.key: max(fact.start, 1) for fact in story.facts}
    for message in story.messages:
        for condition in (part for way in message.ways for part in way.only_if if part.fact in most):
            most[condition.fact] = max(most[condition.fact], condition.number)
    held = [scene.values for scene in unroll(story).all]
    return {
        key: max([most[key], *(values[at] for values in held)]) for key, at in places(story.facts).items()
    }


@dataclass(frozen=True)
class Asked:
    """What conditions ask for: the words of each fact, and for each card the facts that count from there on."""

    labels: dict[str, str]
    later: dict[str, set[str]]


def _asked(story: Story) -> Asked:
    """No chip is taken for nothing: a fact that nothing further on asks for is not in `later`."""
    at = places(story.facts)
    later = {
        key: {fact for fact, bit in at.items() if bits >> bit & 1} for key, bits in live_facts(story).items()
    }
    return Asked(_asked_for(story), later)


def _asked_for(story: Story) -> dict[str, str]:
    asked = {part.fact for message in story.messages for way in message.ways for part in way.only_if}
    return {fact.key: fact.label or fact.key for fact in story.facts if fact.key in asked}


def _condition(condition: Condition, label: str) -> str:
    """Says when a choice is open, for people who hold chips."""
    if condition.how == "at_least":
        words = ngettext(
            "Only with a chip “%(label)s”", "Only with %(number)s chips “%(label)s” or more", condition.number
        )
    elif condition.number == 0:
        words = gettext("Only without a chip “%(label)s”")
    else:
        words = gettext("Only with at most %(number)s of the chips “%(label)s”")
    return words % {"number": condition.number, "label": label}


def _change(change: Change, label: str) -> str:
    """Says what a choice does, for people who hold chips."""
    number = abs(change.number)
    if change.how == "be" and number == 0:
        words = gettext("Give all chips “%(label)s” back")
    elif change.how == "be":
        words = ngettext("Have one chip “%(label)s” now", "Have %(number)s chips “%(label)s” now", number)
    elif change.number < 0:
        words = ngettext("Give back a chip “%(label)s”", "Give back %(number)s chips “%(label)s”", number)
    else:
        words = ngettext("Take a chip “%(label)s”", "Take %(number)s chips “%(label)s”", number)
    return words % {"number": number, "label": label}
