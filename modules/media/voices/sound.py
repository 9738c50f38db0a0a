"""Every recording that comes in is listened to, and written anew as what each browser plays: AAC in an M4A, one voice.

A phone, a browser and a studio each give another kind of file, and none as loud as the next. So whatever comes is
decoded, made mono, brought to the loudness of films (EBU R128, so that nobody has to reach for the volume between the
two), and written without a word about who recorded it, where or when. What came out of this site, in a package, is
kept byte for byte.
"""

import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import IO, Any, Final
from uuid import uuid4

from django.core.files.base import File
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from modules.media.films.bare import is_bare, is_whole
from modules.media.films.film_file import codec_of
from modules.media.films.measuring import Heard, listen
from modules.media.lazy import lazy

av = lazy("av")

MB: Final = 1024 * 1024
LARGEST: Final = 25 * MB
LONGEST: Final = 180.0
SHORTEST: Final = 0.3
TARGET: Final = -23.0  # LUFS, EBU R128; rule 11 allows one to either side
NEAR_ENOUGH: Final = 1.0
SILENT: Final = -60.0  # dBTP: no voice, only the room
MOST_GAIN: Final = 40.0  # decibels: what is softer than that is noise
# A limiter below -1 dBTP, with room for peaks between the samples (a share of full scale).
CEILING: Final = 0.79
RATE: Final = 48000
BITS: Final = 96000
PACKED: Final = "m4a"
TYPES: Final = {PACKED: "audio/mp4"}
# How FFmpeg calls what may come in: it is told by the first bytes, and never guesses.
SOUNDS: Final = (
    "aac",
    "mp3",
    "opus",
    "vorbis",
    "flac",
    "alac",
    "pcm_s16le",
    "pcm_s24le",
    "pcm_s32le",
    "pcm_f32le",
    "pcm_u8",
)

NOT_A_SOUND: Final = _(
    "This file is not a recording that we can read. Choose an MP3, M4A, WAV, Ogg or WebM file."
)
BROKEN: Final = _(
    "This recording is damaged or not whole. Save it again on your device and choose the new file."
)
TOO_LARGE: Final = _("This recording is larger than 25 MB. Save it as MP3 or M4A and choose it again.")
TOO_LONG: Final = _(
    "This recording takes more than 3 minutes. Read one text, and nothing before or after it."
)
NOTHING_HEARD: Final = _("Nothing is heard in this recording. Look at the microphone and record it again.")
TOO_SOFT: Final = _(
    "This recording is so soft that only noise would be left. Hold the device closer and record it again."
)
TWO_SOUNDS: Final = _("This file has more than one sound track. Keep one of them and choose it again.")
A_FILM: Final = _("This file is a film. Choose a recording of a voice alone.")


class VoiceRefused(Exception):
    """A file cannot be kept as a recording; `reason` says to the person what to do."""

    def __init__(self, reason: str | Promise) -> None:
        super().__init__(str(reason))
        self.reason = reason


class CheckedVoice(File):  # type: ignore[type-arg]  # generic for the type checker alone
    """A recording that was listened to and holds nothing but a voice, under a name that says nothing."""


def check_voice(file: IO[bytes]) -> CheckedVoice:
    """The recording in `file`, written anew unless it came out of here; `VoiceRefused` when it cannot be kept."""
    if file.seek(0, 2) > LARGEST:
        raise VoiceRefused(TOO_LARGE)
    packed = packed_as(file)
    if packed == "mov" and not is_whole(file):
        raise VoiceRefused(BROKEN)
    try:
        heard, ours = _hear(file, packed)
        kept = file if ours and is_bare(file) else _anew(file, packed, _gain(heard))
    except (av.error.FFmpegError, ValueError, OverflowError, MemoryError) as error:
        raise VoiceRefused(BROKEN) from error
    kept.seek(0)
    return CheckedVoice(kept, name=f"{uuid4().hex}.{PACKED}")


def packed_as(file: IO[bytes]) -> str:
    """How FFmpeg is told to read a file, by its first bytes; its name is not asked."""
    file.seek(0)
    begin = file.read(64)
    file.seek(0)
    known: tuple[tuple[bool, str], ...] = (
        (begin[4:8] == b"ftyp", "mov"),
        (begin[:4] == b"\x1a\x45\xdf\xa3" and (b"webm" in begin or b"matroska" in begin), "matroska"),
        (begin[:4] == b"OggS", "ogg"),
        (begin[:4] == b"RIFF" and begin[8:12] == b"WAVE", "wav"),
        (begin[:3] == b"ID3" or (len(begin) > 1 and begin[0] == 0xFF and begin[1] & 0xE6 == 0xE2), "mp3"),
    )
    for fits, name in known:
        if fits:
            return name
    raise VoiceRefused(NOT_A_SOUND)


def _sound_of(opened: Any) -> Any:
    """The one sound of an opened file; `VoiceRefused` for another kind of file."""
    pictures = [
        one
        for one in opened.streams.video
        if not int(one.disposition) & int(av.stream.Disposition.attached_pic)
    ]
    sounds = list(opened.streams.audio)
    if pictures:
        raise VoiceRefused(A_FILM)
    if not sounds:
        raise VoiceRefused(NOT_A_SOUND)
    if len(sounds) > 1:
        raise VoiceRefused(TWO_SOUNDS)
    if codec_of(sounds[0]).removesuffix("float") not in SOUNDS:
        raise VoiceRefused(NOT_A_SOUND)
    if (opened.duration or 0) / av.time_base > LONGEST:
        raise VoiceRefused(TOO_LONG)
    return sounds[0]


def _hear(file: IO[bytes], packed: str) -> tuple[Heard, bool]:
    """What is heard, and whether the file is already as this site writes it."""
    file.seek(0)
    with av.open(file, format=packed) as opened:
        sound = _sound_of(opened)
        heard = listen(opened, sound, LONGEST)
        ours = (
            packed == "mov"
            and codec_of(sound) == "aac"
            and sound.codec_context.layout.nb_channels == 1
            and heard.loudness is not None
            and abs(heard.loudness - TARGET) <= NEAR_ENOUGH
        )
    if heard.seconds > LONGEST:
        raise VoiceRefused(TOO_LONG)
    if heard.seconds < SHORTEST or heard.peak is None or heard.peak < SILENT:
        raise VoiceRefused(NOTHING_HEARD)
    return heard, ours


def _gain(heard: Heard) -> float:
    """The decibels that bring a voice to the target. What is too short to be measured by R128 goes by its peak."""
    assert heard.peak is not None  # noqa: S101  (`_hear` refuses silence)
    gain = TARGET - heard.loudness if heard.loudness is not None else -6.0 - heard.peak
    if gain > MOST_GAIN:
        raise VoiceRefused(TOO_SOFT)
    return gain


def _anew(file: IO[bytes], packed: str, gain: float) -> IO[bytes]:
    """The same voice, mono and as loud as all others, in a new file that says nothing about where it is from."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"voice.{PACKED}"
        file.seek(0)
        with (
            av.open(file, format=packed) as opened,
            av.open(
                str(path), "w", format="mp4", options={"movflags": "+faststart", "fflags": "+bitexact"}
            ) as out,
        ):
            sound = _sound_of(opened)
            voice = out.add_stream("aac", rate=RATE, layout="mono")
            voice.bit_rate = BITS
            voice.codec_context.flags |= 1 << 23  # bitexact: the encoder leaves its name out
            for frame in _through(opened, sound, gain):
                out.mux(voice.encode(frame))
            out.mux(voice.encode(None))
        kept = tempfile.TemporaryFile()  # noqa: SIM115  # it is the recording that the caller gets
        kept.write(path.read_bytes())
    if not is_bare(kept):
        kept.close()
        raise VoiceRefused(BROKEN)
    return kept


def _through(opened: Any, sound: Any, gain: float) -> Iterator[Any]:
    """The sound, piece by piece, as loud as it should be."""
    graph = av.filter.Graph()
    chain = [
        graph.add_abuffer(template=sound),
        graph.add("volume", f"{gain:.2f}dB"),
        graph.add("alimiter", f"limit={CEILING}:level=disabled"),
        graph.add("aresample", f"{RATE}:async=1:first_pts=0"),
        graph.add("aformat", f"sample_fmts=fltp:sample_rates={RATE}:channel_layouts=mono"),
        graph.add("asetnsamples", "1024:p=0"),
        graph.add("abuffersink"),
    ]
    for one, following in pairwise(chain):
        one.link_to(following)
    graph.configure()
    for frame in opened.decode(sound):
        graph.push(frame)
        yield from _pull(graph)
    graph.push(None)
    yield from _pull(graph)


def _pull(graph: Any) -> Iterator[Any]:
    while True:
        try:
            yield graph.pull()
        except (BlockingIOError, EOFError):
            return
