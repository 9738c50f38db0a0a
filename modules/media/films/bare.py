"""Whether an MP4 holds a film alone: no place, no camera, no words, no day, no second file behind it.

A film that came out of this site is kept byte for byte; what is not bare is packed anew, like every upload. What may
stand in it is listed here, so that what is not known is not kept.
"""

from collections.abc import Iterator
from typing import IO, Final

TOP: Final = frozenset({b"ftyp", b"free", b"moov", b"mdat"})
INSIDE: Final[dict[bytes, frozenset[bytes]]] = {
    b"moov": frozenset({b"mvhd", b"trak"}),
    b"trak": frozenset({b"tkhd", b"edts", b"mdia"}),
    b"edts": frozenset({b"elst"}),
    b"mdia": frozenset({b"mdhd", b"hdlr", b"minf"}),
    b"minf": frozenset({b"vmhd", b"smhd", b"dinf", b"stbl"}),
    b"dinf": frozenset({b"dref"}),
    b"stbl": frozenset({
        b"stsd", b"stts", b"ctts", b"cslg", b"stss", b"stsc", b"stsz", b"stco", b"co64", b"sgpd", b"sbgp", b"sdtp",
    }),
}  # fmt: skip
NAMES: Final = (b"VideoHandler\x00", b"SoundHandler\x00", b"\x00", b"")
# The box for words that FFmpeg always writes: this is an empty one.
NO_WORDS: Final = (
    b"\x00\x00\x005meta\x00\x00\x00\x00\x00\x00\x00!hdlr\x00\x00\x00\x00\x00\x00\x00\x00mdirappl"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x08ilst"
)
LARGEST_HEAD: Final = 16 * 1024 * 1024
_DATED: Final = (b"mvhd", b"tkhd", b"mdhd")


def is_bare(file: IO[bytes]) -> bool:
    """Whether `file` is an MP4 with the parts of a film alone."""
    whole = file.seek(0, 2)
    file.seek(0)
    at = 0
    seen: list[bytes] = []
    try:
        while at < whole:
            kind, begin, end = _box(file, at, whole)
            if kind not in TOP or (kind == b"free" and end - begin > 8):
                return False
            if kind == b"moov" and not _only_known(file, kind, begin, end):
                return False
            seen.append(kind)
            at = end
    except ValueError:
        return False
    finally:
        file.seek(0)
    return seen[:1] == [b"ftyp"] and seen.count(b"moov") == 1


def is_whole(file: IO[bytes]) -> bool:
    """Whether no box of an MP4 says to go on behind the end of `file`: FFmpeg would read such a half in silence."""
    whole = file.seek(0, 2)
    at = 0
    try:
        while at + 8 <= whole:
            _kind, _begin, at = _box(file, at, whole)
    except ValueError:
        return False
    finally:
        file.seek(0)
    return True


def _box(file: IO[bytes], at: int, limit: int) -> tuple[bytes, int, int]:
    """The kind of the box at `at`, and where what is in it begins and ends."""
    file.seek(at)
    head = file.read(8)
    size, begin = int.from_bytes(head[:4], "big"), at + 8
    if size == 1:
        size, begin = int.from_bytes(file.read(8), "big"), at + 16
    elif size == 0:  # to the end of the file
        size = limit - at
    if len(head) < 8 or size < begin - at or at + size > limit:
        raise ValueError("a box that ends where it cannot")
    return head[4:], begin, at + size


def _boxes(file: IO[bytes], begin: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    at = begin
    while at < end:
        kind, inner, at_end = _box(file, at, end)
        yield kind, inner, at_end
        at = at_end


def _only_known(file: IO[bytes], kind: bytes, begin: int, end: int) -> bool:
    if end - begin > LARGEST_HEAD:
        return False
    for inner, first, last in _boxes(file, begin, end):
        if inner == b"udta" and kind == b"moov":
            file.seek(first)
            if file.read(min(last - first, 100)) != NO_WORDS:
                return False
            continue
        if inner not in INSIDE[kind]:
            return False
        if inner in INSIDE and not _only_known(file, inner, first, last):
            return False
        if inner in _DATED and _dated(file, first):
            return False
        if inner == b"hdlr" and not _named_plainly(file, first, last):
            return False
    return True


def _dated(file: IO[bytes], begin: int) -> bool:
    """Whether a head says when it was made or changed."""
    file.seek(begin)
    version = file.read(4)[0]
    return any(file.read(16 if version else 8))


def _named_plainly(file: IO[bytes], begin: int, end: int) -> bool:
    file.seek(begin + 24)
    return file.read(end - begin - 24) in NAMES
