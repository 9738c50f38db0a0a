"""A module that has just come in, for the parts that put their own over it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from modules.models import ModulePage
from modules.packages.keys import keys_of
from modules.packages.read import FileStep, Package, raw_step
from modules.starter.text import block_id


@dataclass
class Coming:
    """The package, and the pages of its module by language; a language without a start page has none."""

    package: Package
    pages: dict[str, ModulePage] = field(default_factory=dict)
    versions: dict[str, str] = field(
        default_factory=dict
    )  # the code on this site, where a part says another one

    def ids(self, language: str) -> dict[str, str]:
        """The block id of each step that the page has, by its key."""
        page = self.pages[language]
        return {key: id for id, key in steps_by_id(self.package, language, page).items()}

    def general(self, language: str, key: str) -> Mapping[str, Any] | None:
        """The general step as the package has it, in raw form; None where it has none."""
        found = [step for step in self.package.steps.get(language, []) if step.key == key]
        return raw_step(self.package, found[0]) if found else None


def steps_by_id(package: Package, language: str, page: ModulePage) -> dict[str, str]:
    """The key of each step of `page` by block id, in the page's order."""
    known = {block_id(package.code, step.key): step.key for step in package.steps[language]}
    # in the order of an export, so that a step without a name gets the one that its file has
    several = ModulePage.objects.filter(translation_key=page.translation_key).order_by(
        "-live", "locale__language_code"
    )
    keys = keys_of([page if one.pk == page.pk else one for one in several], known)
    return {str(raw["id"]): keys[str(raw["id"])] for raw in page.steps.raw_data}


def names_of(steps: list[FileStep]) -> dict[str, str]:
    """What a person calls each step: the name of its file, by key."""
    return {step.key: step.name.rpartition("/")[2].removesuffix(".toml") for step in steps}
