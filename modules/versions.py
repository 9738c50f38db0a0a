"""The versions of a module: the general one, and those that a higher room adds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from wagtail import hooks

if TYPE_CHECKING:
    from modules.models import ModulePage

GENERAL: Final = "v1"
_CODE: Final = re.compile(r"v[1-9][0-9]?")


def versions_of(page: ModulePage) -> list[tuple[str, str]]:
    """The codes of a module's versions with their labels, the general one first.

    Others answer the hook ``module_versions(page)`` with a list of code and label. The label is for professionals;
    addresses and the group's screen know the code alone.
    """
    found = {GENERAL: _("General version")}
    for answer in hooks.get_hooks("module_versions"):
        for code, label in answer(page):
            found.setdefault(code, str(label)) if code != GENERAL else found.update({code: str(label)})
    return list(found.items())


def is_version(text: str) -> bool:
    """Whether a part of an address can be the code of a version."""
    return _CODE.fullmatch(text) is not None
