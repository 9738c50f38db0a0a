"""The versions of a module: the general one, and those that a higher room adds."""

import re
from typing import Final, NamedTuple

from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.models import Page

GENERAL: Final = "v1"
_CODE: Final = re.compile(r"v[1-9][0-9]?")


class Version(NamedTuple):
    """A version that a module has: its neutral code, its name for professionals, and a text that changes with it."""

    code: str
    label: str
    cache_version: str = ""


def versions_of(page: Page) -> list[Version]:
    """The versions of a module, the general one first.

    Others answer the hook ``module_versions(page)`` with a list of `Version`. The label is for professionals;
    addresses and the group's screen know the code alone. The cache version must differ when the version shows something
    else, so that a kept page is drawn anew.
    """
    found = {GENERAL: Version(GENERAL, _("General version"))}
    for answer in hooks.get_hooks("module_versions"):
        for version in answer(page):
            if version.code == GENERAL or version.code not in found:
                found[version.code] = version
    return list(found.values())


def is_off_for_now(page: Page, code: str) -> bool:
    """Whether a version is off to be mended, so that the general one is offered in its place.

    Others answer the hook ``module_versions_off(page)`` with the codes of such versions.
    """
    return any(code in answer(page) for answer in hooks.get_hooks("module_versions_off"))


def is_version(text: str) -> bool:
    """Whether a part of an address can be the code of a version."""
    return _CODE.fullmatch(text) is not None
