"""Writes down what a journey saw a kind of step keep, for `script/proofs`; without it nothing is written.

Each process writes a file of its own into the folder that PROOFS_PARTS names, one line a proof: of what was seen to be
right, also when the same test found something wrong with another kind. The marks are taken when the tests begin: a
file that changes meanwhile proves nothing.
"""

import json
import os
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from accessibility.gate.kind_hashes import kind_hashes, surrounding_hash
from accessibility.gate.kind_proofs import GENERAL
from accessibility.values.needs import SIGNING
from modules.starter.text import FOLDER
from modules.steps.registry import kinds

SIGNED = {"film"}  # on no other kind's screen do signs stand; that one is tried with a film that has them


@cache
def versions() -> dict[str, tuple[str, ...]]:
    """The versions that the starter content has, by code: whom each of them tries a screen for."""
    text = (FOLDER / "boundaries" / "versions" / "audiences.toml").read_text(encoding="utf-8")
    adapted = {code: tuple(one["needs"]) for code, one in tomllib.loads(text).items()}
    return {"v1": (GENERAL,), **adapted}


def to_try() -> list[str]:
    """The kinds that this run tries: all, or those that `script/proofs --changed` names."""
    return os.environ.get("PROOFS_KINDS", "").split() or list(kinds())


@cache
def marks_now() -> dict[str, str]:
    """The hash of the screen around, and of each kind."""
    return {"": surrounding_hash(), **kind_hashes()}


@dataclass
class Proving:
    """What one test has seen so far."""

    lines: list[dict[str, object]] = field(default_factory=list)

    def __call__(self, rules: Iterable[int], kind: str, version: str) -> None:
        """A step of `kind` in a version was seen to keep these rules."""
        whom = versions().get(version, (version,))
        if version == "v1" and kind not in SIGNED:
            whom = (*whom, SIGNING)
        now = marks_now()
        self.lines.append(
            {
                "kind": kind,
                "mark": now[kind],
                "around": now[""],
                "for": list(whom),
                "rules": list(rules),
            }
        )

    def checked(self, name: str, number: int) -> None:
        """For the accessibility statement: `number` pages or screens were looked at in this way, and all was well."""
        self.lines.append({"check": name, "number": number})

    def write(self) -> None:
        """Puts it down, where somebody asked for it."""
        folder = os.environ.get("PROOFS_PARTS")
        if folder and self.lines:
            with (Path(folder) / f"{os.getpid()}.jsonl").open("a", encoding="utf-8") as file:
                file.writelines(json.dumps(line) + "\n" for line in self.lines)
