"""Which files of a package belong to its parts: what a higher room answers to the hook ``module_package_parts``."""

import re
from typing import Any

from wagtail import hooks


def part_answers() -> list[Any]:
    """The parts that others answer with; each is a `modules.packages.parts.Part`."""
    return [answer() for answer in hooks.get_hooks("module_package_parts")]


def part_names() -> dict[str, re.Pattern[str]]:
    """How the files of each part are called below its folder, by the folder."""
    return {part.folder: part.names for part in part_answers()}
