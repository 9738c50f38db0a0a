"""What films, recordings and signings that come in need of the other media of their package."""

from typing import Any, Protocol


class MediaRows(Protocol):
    """The media of a package on their way in (`modules.packages.incoming.Incoming` is one).

    `stored` are the storage and name of each file that was kept, `kept` a sentence for each that an editor changed.
    """

    stored: list[tuple[Any, str]]
    kept: list[str]

    def hash_of(self, kind: str, key: str) -> str:
        """The mark of the file's bytes; PackageRefused for a name that the package has no file for."""

    def row_of(self, kind: str, key: str) -> int:
        """The number of the row of a file: one that is there already, or a new one."""
