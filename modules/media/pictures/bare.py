"""Whether the file of a picture holds a picture alone: no place, no camera, no words, no second file behind it.

A picture that came out of this site is kept byte for byte, since writing a JPEG again would make it another one. What
is not bare is written anew, like every upload.
"""

from typing import IO, Final

_PNG: Final = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_WEBP: Final = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH"})
_AVIF: Final = frozenset({b"ftyp", b"meta", b"mdat"})
_JPEG: Final = frozenset({0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD})
_SCAN, _END, _JFIF = 0xDA, 0xD9, 0xE0
_MORE_THAN_A_PICTURE: Final = (b"Exif", b"mime", b"uuid", b"colr\x00prof", b"prof", b"rICC", b"xml ")


def is_bare(file: IO[bytes], form: str) -> bool:
    """Whether `file`, a picture in the form that Pillow calls `form`, has the parts of a picture alone."""
    walk = {"PNG": _png, "WEBP": _webp, "JPEG": _jpeg, "AVIF": _avif}.get(form)
    file.seek(0)
    try:
        return walk is not None and walk(file)
    finally:
        file.seek(0)


def _png(file: IO[bytes]) -> bool:
    if file.read(8) != b"\x89PNG\r\n\x1a\n":
        return False
    while True:
        head = file.read(8)
        if len(head) < 8 or head[4:] not in _PNG:
            return False
        file.seek(int.from_bytes(head[:4], "big") + 4, 1)
        if head[4:] == b"IEND":
            return _at_end(file)


def _webp(file: IO[bytes]) -> bool:
    head = file.read(12)
    whole = file.seek(0, 2)
    if head[:4] != b"RIFF" or head[8:] != b"WEBP" or int.from_bytes(head[4:8], "little") + 8 != whole:
        return False
    at = 12
    while at < whole:
        file.seek(at)
        part = file.read(8)
        if len(part) < 8 or part[:4] not in _WEBP:
            return False
        length = int.from_bytes(part[4:], "little")
        at += 8 + length + length % 2
    return at == whole


def _avif(file: IO[bytes]) -> bool:
    whole = file.seek(0, 2)
    at = 0
    while at < whole:
        file.seek(at)
        head = file.read(8)
        length = int.from_bytes(head[:4], "big")
        if len(head) < 8 or head[4:] not in _AVIF or length < 8:
            return False
        if head[4:] == b"meta":
            inside = file.read(min(length - 8, 64 * 1024))
            if length > 64 * 1024 or any(part in inside for part in _MORE_THAN_A_PICTURE):
                return False
        at += length
    return at == whole


def _jpeg(file: IO[bytes]) -> bool:
    if file.read(2) != b"\xff\xd8":
        return False
    while True:
        head = file.read(2)
        if len(head) < 2 or head[0] != 0xFF:
            return False
        if head[1] == _END:
            return _at_end(file)
        if head[1] not in _JPEG and head[1] not in (_SCAN, _JFIF):
            return False
        length = file.read(2)
        body = int.from_bytes(length, "big") - 2
        if head[1] == _JFIF:
            begin = file.read(body)
            if begin[:5] != b"JFIF\x00" or body != 14:  # 14: a head without a small picture inside
                return False
        else:
            file.seek(body, 1)
        if head[1] == _SCAN:
            _skip_scan(file)


def _skip_scan(file: IO[bytes]) -> None:
    """Goes to the next marker: inside a scan 0xFF is followed by a zero or a restart."""
    while chunk := file.read(65536):
        at = 0
        while (at := chunk.find(b"\xff", at)) >= 0:
            if at + 1 == len(chunk):
                more = file.read(1)
                if not more:
                    return
                chunk += more
            if chunk[at + 1] != 0 and not 0xD0 <= chunk[at + 1] <= 0xD7:
                file.seek(at - len(chunk), 1)
                return
            at += 2


def _at_end(file: IO[bytes]) -> bool:
    return not file.read(1)
