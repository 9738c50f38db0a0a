"""What a package says of a thing that belongs to words: a recording, or a film in sign language."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from modules.media.voices.words import plain
from modules.models.versions import is_version
from modules.packages.refusal import PackageRefused


def check_fields(
    said: Mapping[str, Any],
    fields: Mapping[str, type],
    needed: Collection[str],
    languages: Collection[str],
    where: str,
) -> None:
    """Refuses other fields or kinds of fields than `fields`, a `needed` one that is empty, and words, a page or a
    version that cannot be; `languages` are those of the package's pages.
    """
    for name, value in said.items():
        ask(name in fields, f"there is no field `{name}`", where)
        ask(type(value) is fields[name], f"`{name}` is not what it should be", where)
    for name in needed:
        ask(bool(said.get(name)), f"no {name}", where)
    lines = all(isinstance(line, str) and "\n" not in line for line in said["words"])
    ask(lines, "`words` is no list of texts", where)
    ask(bool(plain(said["words"])), "no words", where)
    ask(said["page"] in languages, f"the package has no page in `{said['page']}`", where)
    ask(is_version(said["version"]), f"`{said['version']}` is no version", where)


def ask(right: bool, reason: str, where: str) -> None:
    """Refuses the package for `reason` unless it is `right`."""
    if not right:
        raise PackageRefused(reason, where)
