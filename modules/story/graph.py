"""What a story is: message cards, choices that lead from one to the next, and a few small numbers to remember."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

LETTERS = "ABCDEFGHIJ"


@dataclass(frozen=True, slots=True)
class Fact:
    """A small whole number that the story remembers, 0 to 9: how far she trusts you, whether she told somebody."""

    key: str
    label: str = ""
    start: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """What a choice does to a fact: `add` a number (it may be negative) or `be` a number."""

    fact: str
    how: str
    number: int


@dataclass(frozen=True, slots=True)
class Condition:
    """When a choice is open: a fact is `at_least` or `at_most` a number."""

    fact: str
    how: str
    number: int


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to write back, and where it leads."""

    text: str
    to: str
    sets: tuple[Change, ...] = ()
    only_if: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Ending:
    """How a way ends: whose fault it is, and where help is."""

    blame: str
    help: str


@dataclass(frozen=True, slots=True)
class Message:
    """One card: what the friend writes, then choices, or the card that follows, or an ending."""

    key: str
    lines: tuple[str, ...]
    choices: tuple[Choice, ...] = ()
    to: str = ""
    end: Ending | None = None
    picture: str = ""
    after: str = ""
    pause: str = ""

    @property
    def ways(self) -> tuple[Choice, ...]:
        """The ways on from this card; going on without a choice is one way without words, an ending has none."""
        if self.end is not None:
            return ()
        return self.choices or ((Choice("", self.to),) if self.to else ())


@dataclass(frozen=True)
class Story:
    """The whole story. A `first` that is empty means its first card; `limit` is the longest way that is allowed."""

    messages: tuple[Message, ...]
    first: str = ""
    facts: tuple[Fact, ...] = ()
    limit: int = 14

    @cached_property
    def by_key(self) -> dict[str, Message]:
        """The cards by their keys; of two with one key the first counts."""
        found: dict[str, Message] = {}
        for message in self.messages:
            if message.key:
                found.setdefault(message.key, message)
        return found

    @property
    def start(self) -> Message | None:
        """The card that the story begins with; none when it is not there."""
        if self.first:
            return self.by_key.get(self.first)
        return self.messages[0] if self.messages else None

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each card that has a key, on screen and on paper alike: in reading order, the first is 1."""
        start = self.start
        keys = ([start.key] if start else []) + list(self.by_key)
        return {key: number for number, key in enumerate(dict.fromkeys(filter(None, keys)), start=1)}

    def arrows(self) -> Iterator[tuple[str, str]]:
        """From which card to which, for each way on that leads to a card that is there."""
        for message in self.by_key.values():
            for way in message.ways:
                if way.to in self.by_key:
                    yield message.key, way.to
