"""Modules made up to be measured: no rule of the gate looks at them, so that a page of any size can be live."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from modules.models import ModuleIndexPage


def take_as_good() -> None:
    """Takes every page and version of this process as good; what the gate costs has rows of its own."""
    from accessibility.gate import check

    check.RULES = {}  # type: ignore[misc]


def empty_index() -> ModuleIndexPage:
    """The Dutch list of modules of a site with nothing in it but start pages."""
    from modules.packages.places import home_of, index_under
    from tests.modules.makers import home_pages

    home_pages()
    home = home_of("nl")
    assert home is not None
    return index_under(home)
