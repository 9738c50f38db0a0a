"""Modules to print, for the tests of this folder."""

from datetime import time
from typing import Any

from modules.models import ModulePage
from modules.models.versions import Version
from modules.print_kit.contents import contents_of
from modules.sessions.module_view import ModuleView


def kit(page: ModulePage, version: str = "v1", only: int | None = None) -> dict[str, Any]:
    """What stands on the sheets of a session that begins at two."""
    found = contents_of(ModuleView(page, Version(version, ""), time(14)), only)
    assert found is not None
    return found
