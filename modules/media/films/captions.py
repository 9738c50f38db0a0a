"""Captions as cues, read strictly from WebVTT and written in one way only. Pure: nothing is asked of Django.

A reader that skips what it does not understand would lose a cue in silence, and a girl who reads would never know. So
whatever is not plain captions is named, with its cue or its line, and nothing is guessed.
"""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from modules.media.films.clock import TIME, clock, full_clock, milliseconds

LARGEST: Final = 200_000  # signs; a film of a quarter of an hour has some 15,000
_TIMING: Final = re.compile(rf"{TIME}[ \t]+-->[ \t]+{TIME}(?:[ \t]+.*)?")
_TAG: Final = re.compile(r"<[^>]*>?")
_VOICE: Final = re.compile(r"<v(?:\.[^ \t>]*)?[ \t]+([^>]+)>")
_CONTROL: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f]"
)  # no letter: PostgreSQL keeps no text with a zero in it
_STYLE_TAG: Final = re.compile(r"</?[ibu](?:\.[^>]*)?>|</v>")


class Fault(StrEnum):
    """Why a text is not captions that can be kept."""

    NOT_CAPTIONS = "not captions"
    TOO_LONG = "too long"
    NO_CUES = "no cues"
    TIME = "time"
    BACKWARDS = "backwards"
    ORDER = "order"
    EMPTY = "empty"
    TAG = "tag"
    CONTROL = "control sign"


@dataclass(frozen=True)
class FaultAt:
    """A fault: in which cue, counted from 1; 0 where it is the text's own. `about` holds what stands there."""

    fault: Fault
    cue: int = 0
    about: str = ""


class NotCaptions(Exception):
    """A text cannot be kept as captions; `faults` says why, cue by cue."""

    def __init__(self, faults: list[FaultAt]) -> None:
        super().__init__(", ".join(f"{one.fault} {one.cue} {one.about}" for one in faults))
        self.faults = faults


@dataclass(frozen=True)
class Line:
    """A line of a caption, and who says it where that is written."""

    text: str
    speaker: str = ""


@dataclass(frozen=True)
class Cue:
    """A caption: its number from 1, when it comes and goes in milliseconds, and its lines."""

    number: int
    start: int
    end: int
    lines: tuple[Line, ...] = field(default_factory=tuple)

    @property
    def text(self) -> str:
        """The words as they are read, a line a line."""
        return "\n".join(line.text for line in self.lines)

    @property
    def speaker(self) -> str:
        """Who says the first line that names somebody."""
        return next((line.speaker for line in self.lines if line.speaker), "")

    @property
    def seconds(self) -> float:
        """How long it stands."""
        return (self.end - self.start) / 1000

    @property
    def signs(self) -> int:
        """How many signs are read, the space between two lines counted."""
        return len(self.text)

    @property
    def speed(self) -> float:
        """Signs a second."""
        return self.signs / self.seconds if self.seconds > 0 else float(self.signs)


def read(text: str) -> list[Cue]:
    """The cues of a WebVTT text without its notes, styles and places; `NotCaptions` with every fault that is found."""
    cues, faults = read_what_can_be(text)
    if faults:
        raise NotCaptions(faults)
    return cues


def read_what_can_be(text: str) -> tuple[list[Cue], list[FaultAt]]:
    """The cues that could be read, for who mends them, and every fault that is found; captions have none."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > LARGEST:
        return [], [FaultAt(Fault.TOO_LONG)]
    first, _break, rest = text.partition("\n")
    if first != "WEBVTT" and not first.startswith(("WEBVTT ", "WEBVTT\t")):
        return [], [FaultAt(Fault.NOT_CAPTIONS)]
    faults: list[FaultAt] = []
    cues: list[Cue] = []
    for block in _blocks(_behind_the_head(rest)):
        cue = _read_block(block, len(cues) + 1, faults)
        if cue is not None:
            cues.append(cue)
    if not cues and not faults:
        faults.append(FaultAt(Fault.NO_CUES))
    return cues, faults + check_times(cues)


def check_times(cues: Iterable[Cue]) -> list[FaultAt]:
    """A cue that ends before it begins, or begins before the one above it."""
    found = []
    before = -1
    for cue in cues:
        if cue.end <= cue.start:
            found.append(FaultAt(Fault.BACKWARDS, cue.number, clock(cue.start)))
        if cue.start < before:
            found.append(FaultAt(Fault.ORDER, cue.number, clock(cue.start)))
        before = cue.start
    return found


def _behind_the_head(rest: str) -> str:
    """The head may go on until the first empty line."""
    head, empty, body = rest.partition("\n\n")
    return body if empty and "-->" not in head else rest


def _blocks(body: str) -> Iterator[list[str]]:
    for block in re.split(r"\n{2,}", body.strip("\n")):
        lines = [line.rstrip() for line in block.split("\n") if line.strip()]
        if lines and not re.match(r"(NOTE|STYLE|REGION)(\s|$)", lines[0]):
            yield lines


def _read_block(lines: list[str], number: int, faults: list[FaultAt]) -> Cue | None:
    at = next((n for n, line in enumerate(lines[:2]) if "-->" in line), None)
    timing = _TIMING.fullmatch(lines[at].strip()) if at is not None else None
    if at is None or timing is None:
        faults.append(FaultAt(Fault.TIME, number, lines[at or 0][:60]))
        return None
    start, end = (milliseconds(timing.groups()[n : n + 4]) for n in (0, 4))
    return read_cue(number, start, end, lines[at + 1 :], faults)


def read_cue(number: int, start: int, end: int, lines: Iterable[str], faults: list[FaultAt]) -> Cue:
    """A caption as it is typed; one in which only a name or a kind of letters stands has no words."""
    said = read_lines(lines, number, faults)
    if not said and not any(one.cue == number for one in faults):
        faults.append(FaultAt(Fault.EMPTY, number, clock(start)))
    return Cue(number, start, end, said)


def read_lines(lines: Iterable[str], number: int, faults: list[FaultAt]) -> tuple[Line, ...]:
    """The lines of a cue as they are typed: `<v Name>` names who speaks; bold and slanted letters are left out."""
    found = []
    speaker = ""
    for raw in lines:
        if "-->" in raw:
            faults.append(FaultAt(Fault.TAG, number, "-->"))
            continue
        if control := _CONTROL.search(raw):
            faults.append(FaultAt(Fault.CONTROL, number, f"U+{ord(control[0]):04X}"))
            continue
        voice = _VOICE.search(raw)
        speaker = _plain(voice[1]) if voice else speaker
        plain = _STYLE_TAG.sub("", _VOICE.sub("", raw))
        if tag := _TAG.search(plain):
            faults.append(FaultAt(Fault.TAG, number, tag[0][:30]))
            continue
        if text := _plain(plain):
            found.append(Line(text, speaker))
    return tuple(found)


def _plain(typed: str) -> str:
    """On one line, also where a break was written as `&#10;`: what is written must read the same again."""
    return " ".join(html.unescape(typed).split())


def write(cues: Iterable[Cue]) -> str:
    """The cues as WebVTT: the same cues give the same text."""
    return "WEBVTT\n" + "".join(
        f"\n{full_clock(cue.start)} --> {full_clock(cue.end)}\n{editable_text(cue)}\n" for cue in cues
    )


def editable_text(cue: Cue) -> str:
    """The lines of a cue as an editor types them."""
    lines = []
    speaker = ""
    for line in cue.lines:
        voice = f"<v {_escape(line.speaker)}>" if line.speaker and line.speaker != speaker else ""
        speaker = line.speaker
        lines.append(f"{voice}{_escape(line.text)}")
    return "\n".join(lines)


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
