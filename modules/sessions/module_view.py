"""What somebody looks at, as one value: a module in a version, from when, how long, and what else could be chosen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time

from modules.models import ModulePage
from modules.models.versions import Version, versions_of
from modules.sessions.run_sheet import USUAL_START, read_length, read_start


@dataclass(frozen=True)
class ModuleView:
    """A module in a version; `length` in minutes, None for all of it; `own_address` is that of the page."""

    page: ModulePage
    version: Version
    start: time = USUAL_START
    length: int | None = None
    versions: tuple[Version, ...] = ()
    own_address: str = ""

    @property
    def is_usual(self) -> bool:
        """Whether it is at the usual time and in its whole length: the same for everybody, so it may be cached."""
        return self.start == USUAL_START and not self.length


def view_of(page: ModulePage, code: str, query: Mapping[str, str], own_address: str) -> ModuleView | None:
    """The version `code` with the start and the length that `query` asks for; None where the module has no such one."""
    versions = tuple(versions_of(page))
    chosen = next((one for one in versions if one.code == code), None)
    if chosen is None:
        return None
    start, length = read_start(query.get("start", "")), read_length(query.get("length", ""))
    return ModuleView(page, chosen, start, length, versions, own_address)
