"""Where a package is read from: a folder of this machine. `archive` reads the same out of a zip."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO, Protocol

from modules.packages.refusal import PackageRefused
from modules.packages.toml import LARGEST


class Source(Protocol):
    """A package to read from."""

    def names(self) -> list[str]:
        """The files in it, in order, with `/` between the parts."""

    def size(self, name: str) -> int:
        """How many bytes the file has."""

    def open(self, name: str) -> AbstractContextManager[IO[bytes]]:
        """The file, to be read from front to back."""


class Folder:
    """A package as a folder."""

    def __init__(self, root: Path) -> None:
        """`root` is the folder of one module."""
        self.root = root

    def names(self) -> list[str]:
        """Every file below the folder; a link is refused."""
        return sorted(path.relative_to(self.root).as_posix() for path in self._files())

    def _files(self) -> Iterator[Path]:
        for path in self.root.rglob("*"):
            if path.is_symlink():
                raise PackageRefused("a link", path.name)
            if path.is_file():
                yield path

    def size(self, name: str) -> int:
        """How many bytes the file has."""
        return (self.root / name).stat().st_size

    def open(self, name: str) -> AbstractContextManager[IO[bytes]]:
        """The file, to be read from front to back."""
        return (self.root / name).open("rb")


def read_text(source: Source, name: str) -> bytes:
    """A short file whole; never more than one byte above what a text may have."""
    with source.open(name) as file:
        return file.read(LARGEST + 1)
