"""What girls read on the group's screen, text by text: each is one thing that a voice can say.

A kind of step names the fields that its screen shows in `voiced` (see `StepBlock`), by a small grammar:

    trusted                 the texts of a field, said in one breath
    exercise/*              each member of a list by itself
    statements/*/keep       one field of each member
    messages/*/after+pause  two fields that stand together, said together

The heading and, where the screen shows them, the short lines come first, for every kind.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from wagtail import blocks

from modules.media.voices.words import plain, words_hash
from modules.steps.readers import FACILITATOR

HEADING: Final = "heading"
LINES: Final = "lines"
SAY: Final = "say"
_TEXT = (blocks.CharBlock, blocks.TextBlock)


@dataclass(frozen=True)
class Instruction:
    """One thing to be said: where it stands in its step, and its words in order."""

    place: str
    words: tuple[str, ...]

    @property
    def words_hash(self) -> str:
        """The hash of its words, as recordings of them have it in `mark`."""
        return words_hash(self.words)

    @property
    def text(self) -> str:
        """Its words, a line each."""
        return "\n".join(self.words)


def instructions(value: Any) -> list[Instruction]:
    """Every text that the group's screen shows of a step with this value, in order; what says nothing is left out."""
    block = value.block
    found = [(HEADING, [value["group_heading"]])]
    if block.shows_lines:
        found.append((LINES, list(value["group_text"])))
    for path in block.voiced:
        found += _at(block, value, path.split("/"), "")
    plain_words = ((place, plain(words)) for place, words in found)
    return [Instruction(place, words) for place, words in plain_words if words]


def spoken_text(value: Any) -> list[Instruction]:
    """What is said aloud in a step with this value, in one: its breaths in order; none where nothing is said."""
    words = plain(value.get(SAY) or ())
    return [Instruction(SAY, words)] if words else []


def _at(block: blocks.Block, value: Any, path: list[str], place: str) -> Iterator[tuple[str, list[str]]]:
    """The texts at `path` below `value`, each with its place."""
    if not path:
        yield place, list(texts(block, value))
        return
    step, *rest = path
    if step == "*":
        for number, member in enumerate(value):
            yield from _at(block.child_block, member, rest, f"{place}.{_name(block, member, number)}")
        return
    names = step.split("+")
    if len(names) > 1:
        both = [words for name in names for words in texts(block.child_blocks[name], value[name])]
        yield _join(place, step), both
        return
    yield from _at(block.child_blocks[step], value[step], rest, _join(place, step))


def _join(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def _name(block: Any, member: Any, number: int) -> str:
    """A member by its key where it has one, so that it is found again in another place; else by its number."""
    by_key = getattr(block.meta, "by_key", False)
    return str(member["key"]) if by_key and isinstance(member, Mapping) else str(number + 1)


def texts(block: blocks.Block, value: Any) -> Iterator[str]:
    """Every text for girls in a value, in the order of the fields; keys and choices are no texts."""
    if getattr(block.meta, "reader", None) == FACILITATOR or value in (None, ""):
        return
    if isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from texts(child, value.get(name))
    elif isinstance(block, blocks.ListBlock):
        for member in value:
            yield from texts(block.child_block, member)
    elif isinstance(block, _TEXT):
        yield str(value)
