"""What a higher room adds to a package: it answers the hook `module_package_parts` with one `Part`."""

import re
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.core.exceptions import ValidationError
from wagtail import hooks

from modules.models import ModulePage
from modules.packages.coming import Coming
from modules.packages.outcome import Outcome
from modules.packages.outgoing import Outgoing
from modules.packages.part_names import part_answers
from modules.packages.refusal import PackageRefused


@dataclass
class Going:
    """A module on its way out: its live pages by language, the key of each step by block id, and its media."""

    code: str
    pages: Mapping[str, ModulePage]
    keys: Mapping[str, str]
    media: Outgoing
    left_out: list[str] = field(default_factory=list)


class Part(Protocol):
    """What a room adds, in a folder of its own."""

    folder: str
    names: re.Pattern[str]  # of its files, below the folder

    def files(self, module: Going) -> Iterator[tuple[str, bytes]]:
        """Each file to take along, with its name from the top of the package."""

    def load(self, module: Coming, texts: Mapping[str, dict[str, Any]]) -> list[Outcome]:
        """Puts in what `texts`, the tables of its files by name, say; `PackageRefused` takes the whole import back."""


@contextmanager
def publish_guard() -> Iterator[None]:
    """Around the loading of a package: a higher room looks at all that it publishes once it is there.

    It answers the hook ``module_package_guard()`` with a context; what that refuses, a ValidationError with every
    reason, refuses the package.
    """
    try:
        with ExitStack() as guards:
            for answer in hooks.get_hooks("module_package_guard"):
                guards.enter_context(answer())
            yield
    except ValidationError as error:
        raise PackageRefused("\n".join(map(str, error.messages))) from error


def parts() -> dict[str, Part]:
    """Every part by its folder."""
    return {part.folder: part for part in part_answers()}
