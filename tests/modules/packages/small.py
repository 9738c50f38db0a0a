"""A small package, right in every way, for tests to spoil: one language, one step, one picture."""

import struct
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO

from tests.modules import photos

PICTURE = "media/pictures/red.png"
WORDS = "media/pictures/red.toml"
STEP = "nl/steps/01-talk.toml"
MODULE = "nl/module.toml"
ABOUT = "package.toml"


def small_package() -> dict[str, bytes]:
    """Its files by name."""
    return {
        ABOUT: b'format = 1\ncode = "trust"\n',
        MODULE: b'number = 2\ncode = "trust"\nslug = "vertrouwen"\ntitle = "Vertrouwen"\nsummary = "Wie vertrouw je?"\n'
        b"group_min = 4\ngroup_max = 8\n",
        STEP: b'kind = "talk"\ntitle = "Wie?"\ngoal = "Woorden vinden"\nminutes = 10\ngroup_heading = "Wie?"\n'
        b'questions = ["Wie ken je?"]\nexamples = ["Noor kent Lina."]\n'
        b'pictures = [{ image = "red", alt_text = "Een rood vlak" }]\n',
        PICTURE: photos.as_bytes(photos.red(), "PNG"),
        WORDS: b'title = "Rood"\ndescription = "Een rood vlak"\ncredit = "Zelf gemaakt, CC0"\n',
    }


def zipped(files: Mapping[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The files as a zip."""
    into = BytesIO()
    with zipfile.ZipFile(into, "w") as target:
        for name, data in files.items():
            target.writestr(zipfile.ZipInfo(name), data, packing)
    return into.getvalue()


def with_file(name: str, data: bytes = b"") -> bytes:
    """The package with one file more, or another one under this name."""
    return zipped({**small_package(), name: data})


def without(name: str) -> bytes:
    """The package without a file."""
    return zipped({other: data for other, data in small_package().items() if other != name})


def edited(name: str, before: str, after: str) -> bytes:
    """The package with other words in one of its texts."""
    text = small_package()[name].decode()
    assert before in text
    return with_file(name, text.replace(before, after).encode())


def with_entry(name: str, spoil: Callable[[zipfile.ZipInfo], None], data: bytes = b"") -> bytes:
    """The package with one entry more, whose record in the directory a test has spoiled."""
    into = BytesIO(zipped(small_package()))
    with zipfile.ZipFile(into, "a") as target:
        target.writestr(zipfile.ZipInfo(name), data)
        spoil(target.infolist()[-1])
    return into.getvalue()


def patched(at_end: int, value: int, size: int) -> bytes:
    """The package with one number of its last record changed."""
    data = bytearray(zipped(small_package()))
    data[len(data) - 22 + at_end : len(data) - 22 + at_end + size] = value.to_bytes(size, "little")
    return bytes(data)


def with_flag(name: str, bit: int) -> bytes:
    """The package with a flag raised at one file, in the directory and beside the file."""
    data = bytearray(zipped(small_package()))
    for signature, flags, length, head in ((b"PK\x03\x04", 6, 26, 30), (b"PK\x01\x02", 8, 28, 46)):
        at = data.find(signature)
        while at >= 0:
            (size,) = struct.unpack_from("<H", data, at + length)
            if data[at + head : at + head + size] == name.encode():
                struct.pack_into("<H", data, at + flags, bit)
            at = data.find(signature, at + 4)
    return bytes(data)


def with_damage(name: str) -> bytes:
    """The package with some bytes of a packed file turned over."""
    data = bytearray(zipped(small_package()))
    at = data.find(name.encode()) + len(name) + 6
    for place in range(at, at + 12):
        data[place] ^= 0xFF
    return bytes(data)
