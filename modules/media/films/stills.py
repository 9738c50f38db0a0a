"""A few pictures out of a film for paper, made once when it is measured. They are derived: no package carries them.

The film is not decoded: for each picture one jumps to the key frame before it and reads on from there. They are grey,
with black black and white white, because that is what a printer of a youth house prints.
"""

from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import islice
from pathlib import PurePosixPath
from typing import IO, Any, Final

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image, ImageOps

from modules.media.films.captions import Cue
from modules.media.films.film_file import READ_AS, FilmRefused, look, packed_as
from modules.media.lazy import lazy

av = lazy("av")

FOLDER: Final = "stills"
COUNT: Final = 3  # with the poster four pictures: two sheets
SIDE: Final = 1000  # half an A4 sheet at some 130 dots an inch
QUALITY: Final = 80
MOST_DECODED: Final = 300  # ten seconds from a key frame; what lies further away is shown a little early


def places(seconds: float, cues: Iterable[Cue]) -> list[float]:
    """When to look, in seconds: in each third half way the caption nearest to its middle, or that middle itself."""
    share = seconds / COUNT
    middles = sorted((cue.start + cue.end) / 2000 for cue in cues)
    found = []
    for number in range(COUNT):
        wanted = (number + 0.5) * share
        inside = [at for at in middles if number * share <= at < (number + 1) * share]
        _far, at = min(((abs(at - wanted), at) for at in inside), default=(0.0, wanted))
        found.append(round(at, 2))
    return found


def name_of(film: str, number: int) -> str:
    """The name in the storage of a picture of the film whose file is `film`: it goes when that goes."""
    return f"{FOLDER}/{PurePosixPath(film).stem}-{number}.jpg"


def names_of(film: str) -> list[str]:
    """The names of all its pictures, whether they are there or not."""
    return [name_of(film, number) for number in range(1, COUNT + 1)]


def make(file: IO[bytes], film: str, at: Sequence[float]) -> list[float]:
    """Keeps the pictures of the film in `file`; the seconds at which they were found, none where it cannot be read."""
    try:
        pictures = [still(file, one) for one in at]
    except (av.error.FFmpegError, FilmRefused, ValueError, OSError):
        return []
    for name, (_at, picture) in zip(names_of(film), pictures, strict=True):
        into = BytesIO()
        picture.save(into, "JPEG", quality=QUALITY, optimize=True)
        if default_storage.exists(name):
            default_storage.delete(name)
        default_storage.save(name, ContentFile(into.getvalue()))
    return [found for found, _picture in pictures]


def still(file: IO[bytes], at: float) -> tuple[float, Image.Image]:
    """The picture for paper at `at` seconds and the second at which it comes; ValueError where there is none."""
    found, picture = seen_at(file, at)
    picture.thumbnail((SIDE, SIDE))
    return found, ImageOps.autocontrast(picture.convert("L"), cutoff=1)


def seen_at(file: IO[bytes], at: float) -> tuple[float, Image.Image]:
    """What is seen at `at` seconds, in colour, and the second at which it comes; ValueError where there is none."""
    packed = packed_as(file)
    with av.open(file, format=READ_AS[packed]) as opened:
        film: Any = opened  # a container that is read, which its type does not tell
        _found, stream, _sound = look(film, packed)
        film.seek(round(at * av.time_base))
        last: Any = None
        for frame in islice(film.decode(stream), MOST_DECODED):
            if last is not None and frame.time is not None and frame.time > at:
                break
            last = frame
        if last is None or last.time is None:
            raise ValueError("no picture there")
        picture: Image.Image = last.to_image()
        turned = getattr(last, "rotation", 0)
        return round(float(last.time), 2), picture.rotate(turned, expand=True) if turned else picture
