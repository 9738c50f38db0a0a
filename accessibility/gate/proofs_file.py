"""What was tried in a browser: which rules each kind of step was seen to keep, and for whom. Pure Python.

Some rules cannot be read from what an editor writes: they are known from the kind of a step (`Known.KIND`), and were
tried by `script/proofs`, which writes `proofs.toml`. A kind counts as tried only as long as its templates, style
and scripts, and those of the screen around them, are what they were then (`accessibility.gate.kind_hashes`).
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from accessibility.gate.kind_proofs import GENERAL, Proofs, RulesByNeed
from accessibility.gate.rule import Known
from accessibility.gate.rules import RULES as BY_NUMBER
from accessibility.values.needs import NEEDS

RULES: Final = tuple(number for number, rule in BY_NUMBER.items() if rule.known is Known.KIND)
TRIED_FOR: Final = (
    GENERAL,
    *NEEDS,
)  # a version is tried for everybody, and for each thing that its girls need
FILE: Final = Path(__file__).with_name("proofs.toml")
AGAIN: Final = "script/proofs"  # the one command that tries every kind anew


@dataclass(frozen=True)
class ProofsFile:
    """The content of `proofs.toml`: the day, the hash of the screen around, and each kind's hash and rules.

    `checks` counts what the same run looked at besides, for the accessibility statement.
    """

    on: date | None = None
    around: str = ""
    hashes: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, RulesByNeed] = field(default_factory=dict)
    checks: Mapping[str, int] = field(default_factory=dict)

    def still(self, around: str, hashes: Mapping[str, str]) -> Proofs:
        """What still holds where the screen around and the kinds have these hashes now."""
        if around != self.around:
            return Proofs()
        same = {kind: kept for kind, kept in self.kinds.items() if hashes.get(kind) == self.hashes[kind]}
        return Proofs(same)


def read(file: Path = FILE) -> ProofsFile:
    """The committed file; nothing was tried where there is none."""
    if not file.is_file():
        return ProofsFile()
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return ProofsFile(
        on=table.get("on"),
        around=table["around"],
        hashes={kind: one["mark"] for kind, one in table["kinds"].items()},
        kinds={kind: _rules_by_need(one) for kind, one in table["kinds"].items()},
        checks=table["checks"],
    )


def _rules_by_need(one: Mapping[str, Any]) -> RulesByNeed:
    return {whom: frozenset(rules) for whom, rules in one.items() if whom != "mark"}


def missing(proofs: Proofs, kinds: Iterable[str]) -> Iterator[tuple[str, str, int]]:
    """What was not tried, or not since it changed: kind, for whom, rule."""
    for kind in kinds:
        for whom in TRIED_FOR:
            for rule in RULES:
                if not proofs.hold(rule, kind, () if whom == GENERAL else (whom,)):
                    yield kind, whom, rule


def untried_sentence(missing: Iterable[tuple[str, str, int]]) -> str:
    """What has to be tried anew, and by which command: one sentence for the developer."""
    by_kind: dict[str, list[str]] = {}
    for kind, whom, rule in missing:
        by_kind.setdefault(kind, []).append(f"{rule} for {whom}")
    whole = len(RULES) * len(TRIED_FOR)
    named = [
        kind if len(what) == whole else f"{kind} (rules {', '.join(what)})" for kind, what in by_kind.items()
    ]
    return f"New or changed, and not tried in a browser: {', '.join(named)}. Run {AGAIN}, and commit what it writes."


def gathered(lines: Iterable[Mapping[str, Any]], on: date) -> ProofsFile:
    """What the tests of a run wrote down, put together; ValueError where files were changed while they ran."""
    around: set[str] = set()
    hashes: dict[str, str] = {}
    kinds: dict[str, dict[str, frozenset[int]]] = {}
    checks: dict[str, int] = {}
    for line in lines:
        if "check" in line:
            checks[line["check"]] = checks.get(line["check"], 0) + line["number"]
            continue
        kind = line["kind"]
        around.add(line["around"])
        if len(around) > 1 or hashes.setdefault(kind, line["mark"]) != line["mark"]:
            raise ValueError(f"a file of {kind} was changed while it was tried: try again")
        for whom in line["for"]:
            kept = kinds.setdefault(kind, {})
            kept[whom] = kept.get(whom, frozenset()) | frozenset(line["rules"])
    return ProofsFile(on, around.pop() if around else "", hashes, kinds, checks)


def joined(before: ProofsFile, now: ProofsFile) -> ProofsFile:
    """What a run of some kinds adds to what was written: day and checks stay those of the last complete run.

    Kinds that this run did not try keep their proofs as long as the screen around them is the same. A run that broke
    off before it tried anything changes nothing.
    """
    if not now.kinds:
        return before
    kept = before if before.around == now.around else ProofsFile()
    kinds = dict(kept.kinds)
    for kind, tried in now.kinds.items():
        same = kept.hashes.get(kind) == now.hashes[kind]
        kinds[kind] = {**kept.kinds[kind], **tried} if same else tried
    return replace(before, around=now.around, hashes={**kept.hashes, **now.hashes}, kinds=kinds)


def as_text(written: ProofsFile) -> str:
    """`proofs.toml`: sorted, so that two runs that saw the same write the same."""
    lines = [
        f"# Written by {AGAIN}: what was tried in a browser, and what it looked like then. Never change it by hand.",
        *([f"on = {written.on}"] if written.on else []),
        f'around = "{written.around}"',
        "",
        "[checks]",
        *(f"{name} = {number}" for name, number in sorted(written.checks.items())),
    ]
    for kind in sorted(written.kinds):
        lines += ["", f"[kinds.{kind}]", f'mark = "{written.hashes[kind]}"']
        lines += [
            f"{whom} = {sorted(written.kinds[kind][whom])}"
            for whom in TRIED_FOR
            if whom in written.kinds[kind]
        ]
    return "\n".join(lines) + "\n"
