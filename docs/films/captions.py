"""Captions as WebVTT, and the numbers that they must keep for girls who hear little."""

from itertools import pairwise

Cue = tuple[float, float, str]

SPEED, AVERAGE = 13, 12  # signs a second in one caption and over all: about 120 words a minute (DCMP)
SHORTEST, LONGEST = 2, 7  # seconds (DCMP, Netflix)
LINES, WIDTH = 2, 37  # lines of signs (BBC)
GAP = 0.08  # seconds between two captions, or none at all


def faults(cues: list[Cue]) -> list[str]:
    """What is wrong with the captions, in words; nothing when they keep the numbers."""
    found = []
    for start, end, text in cues:
        if not SHORTEST <= end - start <= LONGEST:
            found.append(f"{text!r} stands {end - start:.1f} seconds")
        if len(text.replace("\n", " ")) / (end - start) > SPEED:
            found.append(f"{text!r} is too fast")
        if len(text.split("\n")) > LINES or max(map(len, text.split("\n"))) > WIDTH:
            found.append(f"{text!r} is too wide or too high")
    for (_, end, text), (start, _, _) in pairwise(cues):
        if start < end or 0 < start - end < GAP:
            found.append(f"{text!r} runs into the next caption")
    signs = sum(len(text.replace("\n", " ")) for _, _, text in cues)
    if signs / sum(end - start for start, end, _ in cues) > AVERAGE:
        found.append("the captions together are too fast")
    return found


def _clock(second: float) -> str:
    thousandths = round(second * 1000)
    minutes, rest = divmod(thousandths, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02}.{rest % 1000:03}"


def as_vtt(cues: list[Cue]) -> str:
    """The captions as the text of a WebVTT file."""
    return "WEBVTT\n" + "".join(f"\n{_clock(start)} --> {_clock(end)}\n{text}\n" for start, end, text in cues)


def as_text(read: list[tuple[float, str]], cues: list[Cue]) -> str:
    """What can be read and heard, in order, a line each with its minute and second."""
    heard = [(start, text) for start, _, text in cues]
    rows = sorted([*read, *heard], key=lambda row: row[0])
    return "".join(f"{int(at // 60)}:{int(at % 60):02}  {text.replace(chr(10), ' ')}\n" for at, text in rows)
