"""The checks of publishing, for what comes in by a package: the same that an editor meets, named by file and field."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.core.exceptions import ValidationError

from modules.packages.refusal import PackageRefused
from modules.steps.registry import step_kinds
from modules.steps.step_block import StepBlock


def block_for(kind: str, value: Mapping[str, Any], where: str) -> StepBlock:
    """The block that reads a step which stands in the database; refused for a kind that this site has no longer."""
    block = step_kinds().get(kind)
    if block is None:
        raise PackageRefused(
            f"the step “{value.get('title', '')}” that stands there is of the kind `{kind}`, which has gone. "
            "Open it in the admin, make that step anew, publish, and load again",
            where,
        )
    return block


@contextmanager
def refused_as(where: str) -> Iterator[None]:
    """What a row says to be wrong with itself, as the reason of a refusal."""
    try:
        yield
    except ValidationError as error:
        raise PackageRefused(_first(error), where) from error


def check_blocks(stream: Any, where: Callable[[int], str]) -> None:
    """Asks the blocks of a stream what is wrong; `where` names a member by its place."""
    try:
        stream.stream_block.clean(stream)
    except ValidationError as error:
        members: Mapping[Any, Any] = getattr(error, "block_errors", {})
        for place, inner in members.items():
            raise PackageRefused(_first(inner), where(place)) from error
        raise PackageRefused(_first(error), where(-1)) from error


def _first(error: ValidationError) -> str:
    return next(_flat(error), "it does not hold what it should")


def _flat(error: ValidationError, path: str = "") -> Iterator[str]:
    """Each message of an error of blocks or fields, with the way to it."""
    inside = getattr(error, "block_errors", None)
    if inside is not None:
        for message in getattr(error, "non_block_errors", []):
            yield f"{path}: {message}" if path else str(message)
        for name, inner in inside.items():
            here = str(name + 1) if isinstance(name, int) else str(name)
            yield from _flat(inner, f"{path}, {here}" if path else here)
    elif hasattr(error, "error_dict"):
        for name, errors in error.error_dict.items():
            for inner in errors:
                yield from _flat(inner, name)
    else:
        for message in error.messages:
            yield f"{path}: {message}" if path else message
