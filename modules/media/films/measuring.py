"""Measures a film once: its length and size from the head of the file, its loudness and silences from the sound.

The picture is never decoded: of a film of ten minutes only the sound is looked at, which takes seconds.
"""

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import IO, Any, Final

from modules.media.films.facts import Facts
from modules.media.films.film_file import BROKEN, READ_AS, FilmRefused, look, packed_as
from modules.media.lazy import lazy

av = lazy("av")

SILENCE: Final = "noise=-45dB:duration=0.5"
# EBU R128 as FFmpeg measures it: integrated loudness, and the true peak between the samples.
LOUDNESS: Final = "peak=true:metadata=1:framelog=quiet"
SLACK: Final = 5.0  # seconds: a head that says too little about a file is not followed for ever
QUIETEST: Final = -70.0  # the gate of R128: below it nothing was measured


def measure(file: IO[bytes], of: str) -> Facts:
    """The facts of the film in `file`, whose name in the storage is `of`; `FilmRefused` when it cannot be read."""
    size = file.seek(0, 2)
    packed = packed_as(file)
    try:
        with av.open(file, format=READ_AS[packed]) as opened:
            found, _picture, sound = look(opened, packed)
            heard = listen(opened, sound, found.seconds) if sound is not None else Heard()
    except (av.error.FFmpegError, ValueError) as error:
        raise FilmRefused(BROKEN) from error
    return Facts(
        of=of,
        seconds=round(found.seconds, 3),
        width=found.width,
        height=found.height,
        picture=found.picture,
        sound=found.sound,
        size=size,
        loudness=heard.loudness,
        peak=heard.peak,
        heard=heard.stretches(found.seconds),
    )


class Heard:
    """What the filters say while the sound goes through."""

    def __init__(self) -> None:
        """Nothing was heard yet."""
        self.loudness: float | None = None
        self.peak: float | None = None
        self.silent: list[list[float]] = []
        self.any = False
        self.seconds = 0.0  # how much sound went through

    def take(self, said: dict[str, str]) -> None:
        """The words that the filters left on one piece of sound."""
        self.any = True
        if "lavfi.silence_start" in said:
            self.silent.append([float(said["lavfi.silence_start"]), -1.0])
        if "lavfi.silence_end" in said and self.silent:
            self.silent[-1][1] = float(said["lavfi.silence_end"])
        if "lavfi.r128.I" in said:
            loudness = float(said["lavfi.r128.I"])
            self.loudness = round(loudness, 1) if loudness > QUIETEST else None
        peaks = [float(value) for name, value in said.items() if name.startswith("lavfi.r128.true_peaks_ch")]
        if peaks and max(peaks) > 0:
            highest = round(20 * math.log10(max(peaks)), 1)  # said as a share of full scale
            self.peak = highest if self.peak is None else max(self.peak, highest)

    def stretches(self, seconds: float) -> list[list[float]]:
        """Between the silences: when something is heard."""
        if not self.any:
            return []
        found = []
        at = 0.0
        for begin, end in [*self.silent, [seconds, seconds]]:
            if begin - at > 0.05:
                found.append([round(max(at, 0.0), 2), round(begin, 2)])
            at = seconds if end < 0 else end
        return found


def listen(opened: Any, sound: Any, longest: float) -> Heard:
    """What is heard in `sound`, decoded from front to back; it stops behind `longest` seconds."""
    heard = Heard()
    graph = av.filter.Graph()
    chain = [
        graph.add_abuffer(template=sound),
        graph.add("ebur128", LOUDNESS),
        graph.add("silencedetect", SILENCE),
        graph.add("abuffersink"),
    ]
    for one, following in pairwise(chain):
        one.link_to(following)
    graph.configure()
    for frame in opened.decode(sound):
        heard.seconds += frame.samples / frame.sample_rate
        if heard.seconds > longest + SLACK:
            break
        graph.push(frame)
        for piece in _pull(graph):
            heard.take(piece.metadata)
    graph.push(None)
    for piece in _pull(graph):
        heard.take(piece.metadata)
    return heard


def _pull(graph: Any) -> Iterator[Any]:
    while True:
        try:
            yield graph.pull()
        except (BlockingIOError, EOFError):
            return
