"""One fault against the tests: those near it first, then all. Caught is what fails with it and passes without."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from tests.faults.catalog import DoesNotApply, Fault
from tests.faults.copies import Copy

ROOMS: Final = (
    "accessibility",
    "evaluation",
    "facilitation",
    "help_services",
    "home",
    "modules",
    "registration",
    "squad",
)
# These notice that a file was changed at all, and would call any good change a fault.
NOTICE_ANY_CHANGE: Final = ("tests/accessibility/gate/test_every_kind_was_tried.py", "tests/faults")
PLAIN, ALL = "not browser and not walk", "not walk"
_FAILED: Final = re.compile(r"^(?:FAILED|ERROR) (\S+?\.py)(?:::(\w+))?", re.MULTILINE)


class Verdict(StrEnum):
    """What came of a fault."""

    CAUGHT = "caught"
    SLIPPED = "slipped"
    TIME = "time is over"
    ABSENT = "no such lines"
    NOT_NEARBY = "not nearby"  # and the whole suite was not asked


@dataclass(frozen=True)
class Stage:
    """A run of pytest: which paths (none: all), and which marks (`-m`)."""

    name: str
    paths: tuple[str, ...]
    marks: str


@dataclass(frozen=True)
class Result:
    """A verdict, the test that spoke, in which stage, and after how many seconds."""

    verdict: Verdict
    by: str = ""
    stage: str = ""
    seconds: float = 0.0

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> Result:
        """What was kept of an earlier run."""
        return cls(Verdict(row["verdict"]), row["by"], row["stage"], row["seconds"])


def stages(fault: Fault, known: Callable[[Fault], Sequence[str]], hint: str, root: Path) -> Iterator[Stage]:
    """What is run for `fault`, the cheapest first; later ones only where nothing failed.

    `hint` is the test file that caught it last, `known` tells those that run its lines; only what is there under `root`
    is run.
    """
    if hint and (root / hint).is_file():
        yield Stage("hint", (hint,), ALL)
    if files := [file for file in known(fault) if (root / file).is_file()]:
        yield Stage("lines", tuple(files), PLAIN)
    else:  # no test is known to run it: a template, a translation, a setting
        room = next((part for part in fault.file.split("/") if part in ROOMS), "")
        units = ["tests/scripts"] if fault.file.endswith(".js") else []
        rooms = [path for path in (*units, f"tests/{room}") if room and (root / path).is_dir()]
        yield Stage("room", tuple(rooms), PLAIN)
    if not fault.is_python:
        yield Stage("browser", ("tests/journeys",), ALL)
    yield Stage("whole", (), ALL)


def failed_test(text: str) -> str:
    """The first test that failed in what pytest printed: file and name, without parameters; empty without one."""
    found = _FAILED.search(text)
    return "::".join(part for part in found.groups() if part) if found else ""


@dataclass(frozen=True)
class Asked:
    """What is asked of the tests about each fault, by its name, and for how long.

    `lines` tells the test files that run its lines, `hints` the file that caught it last. Those in `whole`
    meet the whole suite where nothing nearby fails. With `paths` only the tests there are run. `minutes` is the most
    that one run may take.
    """

    lines: Callable[[Fault], Sequence[str]]
    hints: Mapping[str, str]
    whole: frozenset[str]
    minutes: float
    paths: tuple[str, ...] = ()


class Trying:
    """Tries faults in one copy; remembers which tests pass there without a fault."""

    def __init__(self, copy: Copy, asked: Asked) -> None:
        self.copy, self.asked = copy, asked
        self._passes: dict[str, bool] = {}

    def try_fault(self, fault: Fault) -> Result:
        """Plants it, runs the tests, takes it out again."""
        begun = time.monotonic()
        result = Result(Verdict.SLIPPED)
        try:
            fault.planted(fault.content(self.copy.root))
            for stage in self._stages(fault):
                result = self._run(fault, stage)
                if result.verdict is Verdict.CAUGHT:
                    break
        except DoesNotApply:
            result = Result(Verdict.ABSENT)
        return replace(result, seconds=round(time.monotonic() - begun, 1))

    def _stages(self, fault: Fault) -> Iterator[Stage]:
        if self.asked.paths:
            yield Stage("chosen", self.asked.paths, ALL)
            return
        hint = self.asked.hints.get(fault.id, "")
        for stage in stages(fault, self.asked.lines, hint, self.copy.root):
            if stage.name != "whole" or fault.id in self.asked.whole:
                yield stage

    def _run(self, fault: Fault, stage: Stage) -> Result:
        ignored: list[str] = []
        while True:
            with self.copy.with_fault(fault):
                ran = self._pytest(*stage.paths, "-m", stage.marks, *ignored)
            if ran.code is None:
                return Result(Verdict.TIME, stage=stage.name)
            if ran.code in (0, 5):  # all passed, or none was chosen
                return Result(self._slipped(fault), stage=stage.name)
            by = failed_test(ran.text)
            if not by:
                raise RuntimeError(f"{fault.id}: pytest ended with {ran.code}.\n{ran.text[-3000:]}")
            if self._passes_without(by):
                return Result(Verdict.CAUGHT, by, stage.name)
            ignored += ["--deselect", by]  # it fails by itself

    def _slipped(self, fault: Fault) -> Verdict:
        asked_all = bool(self.asked.paths) or fault.id in self.asked.whole
        return Verdict.SLIPPED if asked_all else Verdict.NOT_NEARBY

    def _passes_without(self, test: str) -> bool:
        if test not in self._passes:
            self._passes[test] = self._pytest(test, "-m", ALL).code == 0
        return self._passes[test]

    def _pytest(self, *arguments: str) -> Any:
        """What script/test would run: sweeps of what changed. An earlier commit sweeps everything."""
        chosen = ["--sweeps", "turn"] if (self.copy.root / "tests" / "sweeps").is_dir() else []
        without = [f"--deselect={path}" for path in NOTICE_ANY_CHANGE]
        return self.copy.run(
            "-m",
            "pytest",
            "-n",
            "0",
            "-x",
            "-q",
            *chosen,
            *without,
            *arguments,
            seconds=self.asked.minutes * 60,
        )
