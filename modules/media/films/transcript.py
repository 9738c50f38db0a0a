"""The transcript of a film: made of its captions, never typed a second time. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from modules.media.films.captions import Cue

PAUSE = 4000  # milliseconds without a caption after which a new paragraph begins
ENDS = (".", "!", "?", "…", "]", "»", "”", '"')


@dataclass(frozen=True)
class Paragraph:
    """What one speaker says, or what is heard or seen, without a long pause; when it begins, in milliseconds."""

    start: int
    speaker: str
    text: str


def transcript(cues: Iterable[Cue]) -> list[Paragraph]:
    """The captions as paragraphs: a new one for another speaker, or after a pause at the end of a sentence."""
    found: list[Paragraph] = []
    end = 0
    for cue in cues:
        for line in cue.lines:
            last = found[-1] if found else None
            pause = cue.start - end > PAUSE
            if last and last.speaker == line.speaker and not (pause and last.text.endswith(ENDS)):
                found[-1] = Paragraph(last.start, last.speaker, f"{last.text} {line.text}")
            else:
                found.append(Paragraph(cue.start, line.speaker, line.text))
            end = cue.end
    return found


def scenes(cues: Sequence[Cue], stops: Iterable[int]) -> list[list[Paragraph]]:
    """The transcript cut at each stop (milliseconds, in order): what is read up to it, and what follows the last."""
    found = []
    before = -1
    for stop in [*sorted(stops), None]:
        part = [cue for cue in cues if cue.start > before and (stop is None or cue.start <= stop)]
        found.append(transcript(part))
        before = stop if stop is not None else before
    return found
