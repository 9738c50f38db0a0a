"""Which test files run which lines of the code, measured now and then and kept under var/."""

import ast
import json
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Final

from coverage import CoverageData

from tests.faults.catalog import DoesNotApply, Fault
from tests.faults.copies import ROOT, Copy

KEPT: Final = ROOT / "var" / "faults"
ENDING: Final = "-map.json"
SOURCES: Final = "site,modules,accessibility"
NOT_MEASURED: Final = ("journeys", "bench", "faults", "visitors")
SECONDS: Final = 2 * 60 * 60
# By file of the code: by number of a line (as text, since it is kept as JSON) the test files that run it.
type Map = Mapping[str, Mapping[str, list[str]]]


def files_for(fault: Fault, text: str, known: Map) -> list[str]:
    """The test files that run the lines of `fault`, those that run least else first. `text` is its file when measured.

    Lines that run when a module is loaded, such as a constant, belong to no test (coverage gives them to whichever was
    first): then all files that run a function of that module count. So they do for lines that came after the map.
    """
    lines = known.get(fault.file, {})
    inside = _in_functions(text)

    def running(numbers: Iterable[int]) -> set[str]:
        return {test for number in inside.intersection(numbers) for test in lines.get(str(number), ())}

    try:
        wanted = running(fault.lines(text)) or running(inside)
    except DoesNotApply:
        wanted = running(inside)
    size = Counter(test for each in known.values() for tests in each.values() for test in tests)
    return sorted(wanted, key=lambda test: (size[test], test))


def _in_functions(text: str) -> set[int]:
    """The numbers of the lines that run when a function is called, and not when the module is loaded."""
    return {
        number
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for number in range(node.body[0].lineno, (node.end_lineno or 0) + 1)
    }


def measure(commit: str, copies: list[Copy]) -> None:
    """Keeps the map of `commit`, measured in as many processes as there are copies of it."""
    tests = _test_files(copies[0].root)
    shares = [tests[number :: len(copies)] for number in range(len(copies))]
    with ThreadPoolExecutor(len(copies)) as pool:
        found = list(pool.map(_measure, copies, shares))
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / f"{commit}{ENDING}").write_text(json.dumps(joined(found)), "utf-8")


def newest_map() -> tuple[str, Map] | None:
    """The commit that was measured last, with its map."""
    maps = sorted(KEPT.glob(f"*{ENDING}"), key=lambda path: path.stat().st_mtime)
    return (maps[-1].name.removesuffix(ENDING), json.loads(maps[-1].read_text("utf-8"))) if maps else None


def joined(maps: Iterable[Map]) -> dict[str, dict[str, list[str]]]:
    """Several maps as one."""
    found: dict[str, dict[str, list[str]]] = {}
    for each in maps:
        for file, lines in each.items():
            for number, tests in lines.items():
                found.setdefault(file, {}).setdefault(number, []).extend(tests)
    return found


def _test_files(root: Path) -> list[str]:
    files = sorted(path.relative_to(root).as_posix() for path in (root / "tests").rglob("test_*.py"))
    return [file for file in files if file.split("/")[1] not in NOT_MEASURED]


def _measure(copy: Copy, tests: list[str]) -> dict[str, dict[str, list[str]]]:
    """Runs `tests` under coverage; one that fails is in the map all the same, as far as it came."""
    data, plugin = copy.root / ".coverage", "fault_contexts"  # under a name that an earlier commit has not
    shutil.copy(Path(__file__).with_name("contexts.py"), copy.root / f"{plugin}.py")
    measure = ["-m", "coverage", "run", f"--source={SOURCES}", f"--data-file={data}"]
    pytest = ["-m", "pytest", "-n", "0", "-q", "-p", plugin, "-m", "not browser and not walk"]
    done = copy.run(*measure, *pytest, *tests, seconds=SECONDS)
    if done.code not in (0, 1):
        raise RuntimeError(f"No map could be made: pytest ended with {done.code}.\n{done.text[-3000:]}")
    read: Any = CoverageData(str(data))
    read.read()
    return {
        Path(file).relative_to(copy.root).as_posix(): {
            str(number): tests
            for number, contexts in read.contexts_by_lineno(file).items()
            if (tests := [context for context in contexts if context])
        }
        for file in read.measured_files()
    }
