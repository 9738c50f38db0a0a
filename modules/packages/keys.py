"""The name of each step in files: kept from the file that it came from, or made of its title."""

from collections.abc import Iterable, Mapping

from django.utils.text import slugify

from modules.models import ModulePage
from modules.packages.layout import LONGEST_KEY


def keys_of(pages: Iterable[ModulePage], known: Mapping[str, str] | None = None) -> dict[str, str]:
    """The key of each step of `pages`, translations of each other, by block id; `known` has those of a package.

    A key of the package is taken by no step that is not on a page: a step that an editor made, and whose export
    comes back, would otherwise get another name than its own file.
    """
    several = list(pages)
    there = {str(raw["id"]) for page in several for raw in page.steps.raw_data}
    found: dict[str, str] = {}
    for page in several:
        found |= {id: key for id, key in page.loaded_marks.get("ids", {}).items() if id not in found}
    found |= {id: key for id, key in (known or {}).items() if id in there and id not in found}
    taken = set(found.values())
    for page in several:
        for raw in page.steps.raw_data:
            id = str(raw["id"])
            if id not in found:
                found[id] = _free(str(raw["value"].get("title", "")), taken)
                taken.add(found[id])
    return found


def _free(title: str, taken: set[str]) -> str:
    base = slugify(title).replace("_", "-").strip("-")[: LONGEST_KEY - 4].strip("-") or "step"
    number, key = 1, base
    while key in taken:
        number += 1
        key = f"{base}-{number}"
    return key
