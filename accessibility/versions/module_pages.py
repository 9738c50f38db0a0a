"""The lists of all modules for editors, a few modules on each page."""

from typing import Any, Final

from modules.models import ModulePage

MODULES: Final = 6  # on one page of a list, each in every language and version: two screens of the table
PATIENCE: Final = 0.5  # seconds in which such a page looks at what changed


def module_keys() -> list[Any]:
    """The translation keys of all modules in the order of the list; one query."""
    rows = ModulePage.objects.order_by("number", "locale_id").values_list("translation_key", flat=True)
    return list(dict.fromkeys(rows))
