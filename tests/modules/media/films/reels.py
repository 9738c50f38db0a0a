"""Films made on the spot: a counter of frames and a tone, packed as MP4 or WebM. They are never shipped."""

import math
from array import array
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import av

RATE = 24
SOUND_RATE = 48000


def reel(
    seconds: float = 2,
    size: tuple[int, int] = (96, 64),
    packed: str = "mp4",
    sound: str = "tone",
    **words: str,
) -> bytes:
    """A film: `sound` is `tone`, `silence`, `half` (a tone in the first half) or nothing; `words` are its metadata."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"film.{packed}"
        with av.open(str(path), "w", format=packed) as out:
            out.metadata.update(words)
            picture = out.add_stream("libx264" if packed == "mp4" else "libvpx", rate=RATE)
            picture.width, picture.height, picture.pix_fmt = *size, "yuv420p"
            picture.options = (
                {"g": "12", "preset": "ultrafast"} if packed == "mp4" else {"g": "12", "deadline": "realtime"}
            )
            heard = (
                out.add_stream("aac" if packed == "mp4" else "libopus", rate=SOUND_RATE, layout="mono")
                if sound
                else None
            )
            for number in range(round(seconds * RATE)):
                out.mux(picture.encode(counter(number, size)))
            out.mux(picture.encode(None))
            if heard is not None:
                _sound(out, heard, seconds, sound)
        return path.read_bytes()


def counter(number: int, size: tuple[int, int]) -> Any:
    """Frame `number` as a picture: its number in bits, as white and black squares along the top, on grey."""
    width, height = size
    frame = av.VideoFrame(width, height, "yuv420p")
    luma = bytearray([96]) * (frame.planes[0].line_size * height)
    square = width // 12
    for bit in range(12):
        shade = 235 if number >> bit & 1 else 16
        for row in range(square):
            begin = row * frame.planes[0].line_size + bit * square
            luma[begin : begin + square] = bytes([shade]) * square
    frame.planes[0].update(bytes(luma))
    for plane in frame.planes[1:]:
        plane.update(bytes([128]) * plane.buffer_size)
    frame.pts, frame.time_base = number, Fraction(1, RATE)
    return frame


def _sound(out: Any, stream: Any, seconds: float, sound: str) -> None:
    whole = round(seconds * SOUND_RATE)
    for begin in range(0, whole, 960):
        count = min(960, whole - begin)
        loud = 0 if sound == "silence" or (sound == "half" and begin > whole / 2) else 8000
        wave = array(
            "h", (round(loud * math.sin((begin + n) / SOUND_RATE * 440 * math.tau)) for n in range(count))
        )
        frame = av.AudioFrame(format="s16", layout="mono", samples=count)
        frame.planes[0].update(wave.tobytes().ljust(frame.planes[0].buffer_size, b"\0"))
        frame.sample_rate, frame.pts, frame.time_base = SOUND_RATE, begin, Fraction(1, SOUND_RATE)
        out.mux(stream.encode(frame))
    out.mux(stream.encode(None))


def as_file(data: bytes) -> BytesIO:
    """Bytes to be read like a file."""
    return BytesIO(data)
