"""A package as a zip, from anybody: everything that a zip can do beside holding files is refused before it is read."""

import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

from modules.packages.refusal import PackageRefused

MB: Final = 1024 * 1024
LARGEST_ZIP: Final = 200 * MB
LARGEST_WHOLE: Final = 300 * MB
MOST_FILES: Final = 2000
MOST_RATIO: Final = 100
LONGEST_NAME: Final = 120
_END: Final = 22  # bytes of the record that ends a zip without a comment
_DIRECTORY: Final = MOST_FILES * (46 + LONGEST_NAME)
_NAME_SIGNS: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-_./")


class Archive:
    """A zip whose directory was looked through: only plain files under plain names."""

    def __init__(self, zipped: zipfile.ZipFile) -> None:
        """Refuses a zip with anything in it that a package has no use for."""
        self._zip = zipped
        self._files = {info.filename: info for info in _plain_files(zipped.infolist())}

    def names(self) -> list[str]:
        """The files in it, in order."""
        return sorted(self._files)

    def size(self, name: str) -> int:
        """How many bytes the file says to have; reading never gives more."""
        return self._files[name].file_size

    @contextmanager
    def open(self, name: str) -> Iterator[IO[bytes]]:
        """The file, unpacked while it is read; refused where it is not what the directory says."""
        try:
            with self._zip.open(self._files[name]) as file:
                yield file
        except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError) as error:
            raise PackageRefused(f"damaged: {error}", name) from error
        except zipfile.zlib.error as error:  # type: ignore[attr-defined]  # zipfile lets it through as it is
            raise PackageRefused("damaged", name) from error


@contextmanager
def open_zip(path: Path) -> Iterator[Archive]:
    """The package in the zip at `path`, as long as the block lasts."""
    with path.open("rb") as file:
        _check_frame(file)
        try:
            zipped = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, ValueError, NotImplementedError, UnicodeDecodeError) as error:
            raise PackageRefused(f"not a zip: {error}") from error
        with zipped:
            yield Archive(zipped)


def _check_frame(file: IO[bytes]) -> None:
    """The record at the end is read by us first: a directory of millions would fill the memory before it is refused."""
    size = file.seek(0, 2)
    if size > LARGEST_ZIP:
        raise PackageRefused(f"a zip of more than {LARGEST_ZIP // MB} MB")
    if size < _END:
        raise PackageRefused("not a zip")
    file.seek(0)
    begin = file.read(4)
    file.seek(size - _END)
    end = file.read(_END)
    file.seek(0)
    if begin == b"PK\x05\x06":
        raise PackageRefused("an empty zip")
    if begin != b"PK\x03\x04":
        raise PackageRefused("not a zip, or something stands before it")
    if end[:4] != b"PK\x05\x06":
        raise PackageRefused("not a zip, or something stands behind it")
    disks, here, whole = end[4:8], int.from_bytes(end[8:10], "little"), int.from_bytes(end[10:12], "little")
    directory, begins = int.from_bytes(end[12:16], "little"), int.from_bytes(end[16:20], "little")
    if disks != bytes(4) or here != whole:
        raise PackageRefused("a zip in several parts")
    if whole > MOST_FILES or directory > _DIRECTORY:
        raise PackageRefused(f"more than {MOST_FILES} files")
    if begins + directory + _END != size:
        raise PackageRefused("something stands between the files and the end of the zip")


def _plain_files(infos: list[zipfile.ZipInfo]) -> Iterator[zipfile.ZipInfo]:
    seen: set[str] = set()
    whole = 0
    for info in infos:
        _check_name(info)
        _check_kind(info)
        if info.filename in seen:
            raise PackageRefused("twice in the zip", info.filename)
        seen.add(info.filename)
        whole += info.file_size
        if whole > LARGEST_WHOLE:
            raise PackageRefused(f"unpacks into more than {LARGEST_WHOLE // MB} MB")
        if info.file_size > MOST_RATIO * max(info.compress_size, 1):
            raise PackageRefused(f"unpacks into more than {MOST_RATIO} times its size", info.filename)
        if not info.filename.endswith("/"):
            yield info


def _check_name(info: zipfile.ZipInfo) -> None:
    """`orig_filename` is the name as it stands in the zip: Python cuts one at a zero byte."""
    name = info.orig_filename
    shown = ascii(name)[1:-1][:LONGEST_NAME]
    if name.startswith("/") or name[1:2] == ":":
        raise PackageRefused("a name that begins at the root of a disk", shown)
    if "\\" in name:
        raise PackageRefused("a backslash in a name", shown)
    if ".." in name.split("/"):
        raise PackageRefused("a name that leads out of the package", shown)
    if len(name) > LONGEST_NAME:
        raise PackageRefused(f"a name of more than {LONGEST_NAME} signs", shown)
    if not name or set(name) - _NAME_SIGNS:
        raise PackageRefused("a name with other signs than a-z, 0-9, hyphen, low line and dot", shown)
    if {"", "."} & set(name.removesuffix("/").split("/")):
        raise PackageRefused("a name with an empty part", shown)


def _check_kind(info: zipfile.ZipInfo) -> None:
    name = info.filename
    mode = info.external_attr >> 16
    if stat.S_ISLNK(mode):
        raise PackageRefused("a link", name)
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise PackageRefused("a device, and not a file", name)
    if info.flag_bits & 0x1 or info.flag_bits & 0x40:
        raise PackageRefused("encrypted", name)
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise PackageRefused("packed in a way other than deflate", name)
    if name.endswith("/") and info.file_size:
        raise PackageRefused("a folder with something in it", name)
