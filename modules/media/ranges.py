"""Parts of a file, as browsers ask for them to play and to seek (RFC 9110, section 14)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any, Final

CHUNK: Final = 64 * 1024
# What one answer gives at most: a film that stands still at a question then holds no worker of the server, and the
# browser asks for the next part when it needs it.
MOST: Final = 2 * 1024 * 1024
_RANGE: Final = re.compile(r"bytes[ \t]*=[ \t]*(\d{0,18})-(\d{0,18})[ \t]*", flags=re.ASCII)


@dataclass(frozen=True)
class Part:
    """The bytes from `first` to `last`, both counted from 0 and both included."""

    first: int
    last: int

    @property
    def length(self) -> int:
        """How many bytes it has."""
        return self.last - self.first + 1


class OutOfRange(Exception):
    """A part was asked for that lies behind the end of the file."""


def read_range(header: str, size: int) -> Part | None:
    """The part that a `Range` header asks for, cut at `MOST`; None for no range, or one that may be left unheard.

    Several ranges at once are left unheard, as the RFC allows: the whole is given.
    """
    found = _RANGE.fullmatch(header)
    if found is None or found.groups() == ("", ""):
        return None
    first, last = found.groups()
    if not first:  # the last so many bytes
        length = int(last)
        if length == 0 or size == 0:
            raise OutOfRange
        begin, end = max(0, size - length), size - 1
    else:
        begin, end = int(first), min(int(last), size - 1) if last else size - 1
        if last and int(last) < begin:
            return None
        if begin >= size:
            raise OutOfRange
    return Part(begin, min(end, begin + MOST - 1))


def read_part(storage: Any, name: str, part: Part) -> Iterator[bytes]:
    """The bytes of a part. Object storage is asked for these bytes alone: its files are otherwise fetched whole."""
    bucket = getattr(storage, "bucket", None)
    if bucket is not None:
        body = bucket.Object(name).get(Range=f"bytes={part.first}-{part.last}")["Body"]
        try:
            yield from body.iter_chunks(CHUNK)
        finally:
            body.close()
        return
    with storage.open(name) as file:
        file.seek(part.first)
        yield from _chunks(file, part.length)


def _chunks(file: IO[bytes], length: int) -> Iterator[bytes]:
    left = length
    while left > 0 and (chunk := file.read(min(CHUNK, left))):
        left -= len(chunk)
        yield chunk
