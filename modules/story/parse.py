"""Reads a story from plain data, finished or not: what is missing is read as empty, for the checks to find."""

from collections.abc import Iterable, Mapping
from typing import Any

from modules.story.fact_values import HIGH, LOW
from modules.story.graph import Change, Choice, Condition, Ending, Fact, Message, Story

LIMIT = 14


def read(data: Mapping[str, Any]) -> Story:
    """The story in `data`: a mapping as a text file or the editor's form has it (docs/content-format.md)."""
    return Story(
        messages=tuple(_message(part) for part in _list(data, "messages")),
        first=_text(data, "first"),
        facts=tuple(
            Fact(_text(part, "key"), _text(part, "label"), min(max(_number(part, "start"), LOW), HIGH))
            for part in _list(data, "facts")
        ),
        limit=_number(data, "limit") or LIMIT,
    )


def _message(part: Mapping[str, Any]) -> Message:
    return Message(
        key=_text(part, "key"),
        lines=tuple(line for line in map(_words, part.get("lines") or []) if line),
        choices=tuple(_choice(choice) for choice in _list(part, "choices")),
        to=_text(part, "to"),
        end=_ending(part.get("end")),
        picture=_text(part, "picture"),
        after=_text(part, "after"),
        pause=_text(part, "pause"),
    )


def _choice(part: Mapping[str, Any]) -> Choice:
    return Choice(
        text=_text(part, "text"),
        to=_text(part, "to"),
        sets=tuple(Change(*_three(change)) for change in _list(part, "sets")),
        only_if=tuple(Condition(*_three(condition)) for condition in _list(part, "only_if")),
    )


def _ending(part: Mapping[str, Any] | None) -> Ending | None:
    """An ending is there as soon as one of its two texts is."""
    if not part:
        return None
    blame, help_text = _text(part, "blame"), _text(part, "help")
    return Ending(blame, help_text) if blame or help_text else None


def _three(part: Mapping[str, Any]) -> tuple[str, str, int]:
    return _text(part, "fact"), _text(part, "how"), _number(part, "number")


def _list(part: Mapping[str, Any], name: str) -> Iterable[Mapping[str, Any]]:
    return part.get(name) or []


def _text(part: Mapping[str, Any], name: str) -> str:
    return _words(part.get(name))


def _words(value: Any) -> str:
    return "" if value is None else str(value).strip()


def _number(part: Mapping[str, Any], name: str) -> int:
    """A whole number; nothing, or what is no number yet in a form that is being filled in, is 0."""
    try:
        return int(part.get(name) or 0)
    except (TypeError, ValueError):
        return 0
