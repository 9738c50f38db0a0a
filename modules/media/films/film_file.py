"""Every film that comes in is checked by what is in it, and packed anew without whatever tells where it was made.

The pictures and the sound are copied as they are; nothing is decoded and nothing gets worse. Two ways of packing are
taken: MP4 with H.264 and AAC, which every browser plays, and WebM with VP8 or VP9 and Opus or Vorbis.
"""

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final
from uuid import uuid4

from django.core.files.base import File
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from modules.media.films.bare import is_bare, is_whole
from modules.media.lazy import lazy

av = lazy("av")

MB: Final = 1024 * 1024
LARGEST: Final = 100 * MB
LONGEST: Final = 15 * 60
MOST_PIXELS: Final = 1920 * 1088
TYPES: Final = {"mp4": "video/mp4", "webm": "video/webm"}
# How FFmpeg calls the two ways, and what may stand in each: it is told, and never guesses.
READ_AS: Final = {"mp4": "mov", "webm": "matroska"}
PICTURE: Final = {"mp4": ("h264",), "webm": ("vp8", "vp9")}
SOUND: Final = {"mp4": ("aac", "mp3"), "webm": ("opus", "vorbis")}
PLAIN_COLOURS: Final = ("yuv420p", "yuvj420p")
WRITE: Final = {
    "mp4": {"movflags": "+faststart", "fflags": "+bitexact"},
    "webm": {"fflags": "+bitexact", "cues_to_front": "1"},
}

NOT_A_FILM: Final = _("This file is not a film that we can read. Choose an MP4 or a WebM file.")
BROKEN: Final = _(
    "This film is damaged or not whole. Save it again on your computer and choose the new file."
)
TOO_LARGE: Final = _("This film is larger than 100 MB. Make it shorter or smaller and choose it again.")
TOO_LONG: Final = _("This film takes more than 15 minutes. Cut it into parts and choose one of them.")
TOO_MANY_PIXELS: Final = _(
    "The picture of this film is larger than 1920 by 1080. Save it smaller and choose it again."
)
NO_PICTURE: Final = _("There is no moving picture in this file. Choose a film.")
TWO_PICTURES: Final = _("This file holds more than one film. Save the one that the group sees, alone.")
TWO_SOUNDS: Final = _("This film has more than one sound track. Keep one of them and choose the film again.")
WRONG_PICTURE: Final = _(
    "Not every browser plays this film. Save it as MP4 with H.264 (8 bits) and choose the new file."
)
WRONG_SOUND: Final = _(
    "Not every browser plays the sound of this film. Save it as MP4 with AAC and choose the new file."
)


class FilmRefused(Exception):
    """A file cannot be kept as a film; `reason` says to the person what to do."""

    def __init__(self, reason: str | Promise) -> None:
        super().__init__(str(reason))
        self.reason = reason


class CheckedFilm(File):  # type: ignore[type-arg]  # generic for the type checker alone
    """A film that was looked through and holds nothing but a film, under a name that says nothing."""


@dataclass(frozen=True)
class Found:
    """What a film is made of."""

    packed: str
    seconds: float
    width: int
    height: int
    picture: str
    sound: str


def check_film(file: IO[bytes], *, silent: bool = False) -> CheckedFilm:
    """The film in `file` as it is where it is bare, else packed anew; `FilmRefused` when it cannot be kept.

    `silent` leaves its sound out, as in a film in sign language: a phone records the room, too.
    """
    if file.seek(0, 2) > LARGEST:
        raise FilmRefused(TOO_LARGE)
    packed = packed_as(file)
    if packed == "mp4" and not is_whole(file):
        raise FilmRefused(BROKEN)
    try:
        # Not closed here: the file goes with the film that is returned.
        clean = _pack(file, packed, silent=silent)
    except av.error.FFmpegError as error:
        raise FilmRefused(BROKEN) from error
    except (ValueError, OverflowError, MemoryError) as error:
        raise FilmRefused(BROKEN) from error
    if packed == "mp4":
        if not silent and is_bare(file):
            file.seek(0)
            clean.close()
            return CheckedFilm(file, name=f"{uuid4().hex}.{packed}")
        if not is_bare(clean):
            raise FilmRefused(BROKEN)
    clean.seek(0)
    return CheckedFilm(clean, name=f"{uuid4().hex}.{packed}")


def packed_as(file: IO[bytes]) -> str:
    """`mp4` or `webm` by the first bytes; the name is not asked."""
    file.seek(0)
    begin = file.read(64)
    file.seek(0)
    if begin[4:8] == b"ftyp":
        return "mp4"
    if begin[:4] == b"\x1a\x45\xdf\xa3" and (b"webm" in begin or b"matroska" in begin):
        return "webm"
    raise FilmRefused(NOT_A_FILM)


def height_of(film: CheckedFilm) -> int:
    """How many pixels high a film is that was looked through; it is left at its beginning."""
    packed = str(film.name).rpartition(".")[2]
    film.seek(0)
    with av.open(film, format=READ_AS[packed]) as opened:
        found, _picture, _sound = look(opened, packed)
    film.seek(0)
    return found.height


def look(opened: Any, packed: str) -> tuple[Found, Any, Any]:
    """What an opened film is made of, its picture and its sound (None without); `FilmRefused` for another."""
    pictures = [one for one in opened.streams.video if not _is_cover(one)]
    sounds = list(opened.streams.audio)
    if not pictures:
        raise FilmRefused(NO_PICTURE)
    if len(pictures) > 1:
        raise FilmRefused(TWO_PICTURES)
    if len(sounds) > 1:
        raise FilmRefused(TWO_SOUNDS)
    picture, sound = pictures[0], sounds[0] if sounds else None
    seen = codec_of(picture)
    if seen not in PICTURE[packed] or picture.codec_context.pix_fmt not in PLAIN_COLOURS:
        raise FilmRefused(WRONG_PICTURE)
    if sound is not None and codec_of(sound) not in SOUND[packed]:
        raise FilmRefused(WRONG_SOUND)
    seconds = (opened.duration or 0) / av.time_base
    if picture.width * picture.height > MOST_PIXELS:
        raise FilmRefused(TOO_MANY_PIXELS)
    if seconds > LONGEST:
        raise FilmRefused(TOO_LONG)
    if seconds <= 0 or not picture.width or not picture.height:
        raise FilmRefused(BROKEN)
    heard = codec_of(sound) if sound is not None else ""
    return Found(packed, seconds, picture.width, picture.height, seen, heard), picture, sound


def codec_of(stream: Any) -> str:
    """What a stream is coded with; empty where nothing here reads it, as in a film that is locked for copying."""
    return str(stream.codec_context.name) if stream.codec_context is not None else ""


def _is_cover(stream: Any) -> bool:
    return bool(int(stream.disposition) & int(av.stream.Disposition.attached_pic))


def _pack(file: IO[bytes], packed: str, *, silent: bool) -> IO[bytes]:
    """The same pictures and sound (or none) in a new file: no titles, no places, no days, no other streams."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"film.{packed}"
        with av.open(file, format=READ_AS[packed]) as opened:
            found, picture, sound = look(opened, packed)
            streams = [picture] if silent or sound is None else [picture, sound]
            last = _copy(opened, streams, path, packed)
        if last < found.seconds * 0.97 - 0.5:
            raise FilmRefused(BROKEN)
        kept = tempfile.TemporaryFile()  # noqa: SIM115  # it is the film that the caller gets
        with path.open("rb") as made:
            while chunk := made.read(MB):
                kept.write(chunk)
    kept.seek(0)
    return kept


def _copy(opened: Any, streams: list[Any], path: Path, packed: str) -> float:
    """Copies the packets of `streams`; the second at which the last one ends."""
    last = 0.0
    with av.open(str(path), "w", format=packed, options=WRITE[packed]) as out:
        into = {one.index: out.add_stream_from_template(one) for one in streams}
        for one in into.values():
            one.metadata.clear()
        for packet in opened.demux(*streams):
            if packet.is_corrupt:
                raise FilmRefused(BROKEN)
            if packet.dts is None:
                continue
            if packet.stream.type == "video" and packet.pts is not None:
                last = max(last, float((packet.pts + (packet.duration or 0)) * packet.time_base))
            packet.stream = into[packet.stream.index]
            out.mux(packet)
    return last
