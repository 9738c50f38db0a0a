"""Recordings made on the spot: tones in every packing that a device makes. No voice is ever made, and none shipped."""

import math
from array import array
from fractions import Fraction
from io import BytesIO
from typing import Any, Final

import av

RATE: Final = 48000
PIECE: Final = 960
# How FFmpeg writes each packing, and with what.
WAYS: Final = {
    "mp3": ("mp3", "libmp3lame"),
    "m4a": ("mp4", "aac"),
    "webm": ("webm", "libopus"),
    "ogg": ("ogg", "libopus"),
    "wav": ("wav", "pcm_s16le"),
}


def tone(
    seconds: float = 3,
    packed: str = "mp3",
    level: int = 8000,
    layout: str = "mono",
    before: float = 0,
    after: float = 0,
    **words: str,
) -> bytes:
    """A tone of so many seconds, with silence `before` and `after`; `words` are its metadata."""
    file = BytesIO()
    name, codec = WAYS[packed]
    with av.open(file, "w", format=name) as out:
        out.metadata.update(words)
        stream = out.add_stream(codec, rate=RATE, layout=layout)
        whole, begins, ends = (
            round(part * RATE) for part in (before + seconds + after, before, before + seconds)
        )
        for begin in range(0, whole, PIECE):
            count = min(PIECE, whole - begin)
            out.mux(stream.encode(_piece(begin, count, level, begins, ends, layout)))
        out.mux(stream.encode(None))
    return file.getvalue()


def _piece(begin: int, count: int, level: int, begins: int, ends: int, layout: str) -> Any:
    channels = 2 if layout == "stereo" else 1
    wave = array("h")
    for at in range(begin, begin + count):
        loud = level if begins <= at < ends else 0
        wave.extend([round(loud * math.sin(at / RATE * 440 * math.tau))] * channels)
    frame = av.AudioFrame(format="s16", layout=layout, samples=count)
    frame.planes[0].update(wave.tobytes().ljust(frame.planes[0].buffer_size, b"\0"))
    frame.sample_rate, frame.pts, frame.time_base = RATE, begin, Fraction(1, RATE)
    return frame


def as_file(data: bytes) -> BytesIO:
    """Bytes to be read like a file."""
    return BytesIO(data)
