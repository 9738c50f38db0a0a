"""Why a package is not taken in."""


class PackageRefused(Exception):
    """A package cannot be taken in; `where` names the file and the place in it, `reason` says what is wrong."""

    def __init__(self, reason: str, where: str = "") -> None:
        super().__init__(f"{where}: {reason}" if where else reason)
        self.reason = reason
        self.where = where


class CannotTravel(Exception):
    """A field of a step holds something that no package can carry."""
