"""`script/faults`: plants each fault by itself and says whether the tests notice. See docs/testing.md.

Results are kept under var/faults by commit, so that a run that was broken off goes on where it was. Which test file
caught each fault last is a record of the project (`caught.json`): it is asked first the next time.
"""

import argparse
import json
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from queue import Queue
from threading import Lock
from typing import Any, Final

from tests.faults.catalog import Fault, faults
from tests.faults.copies import commit_of, copy_of, text_at
from tests.faults.coverage_map import KEPT, Map, files_for, measure, newest_map
from tests.faults.trying import Asked, Result, Trying, Verdict

GOAL: Final = 0.95
CAUGHT_BY: Final = Path(__file__).with_name("caught.json")
type Results = Mapping[str, Result]


def main() -> int:
    """Prints a table; returns 1 where too few are caught, or one that the other suite caught is not."""
    options = _options()
    chosen = [fault for fault in faults() if not options.only or fault.id in options.only]
    if unknown := set(options.only) - {fault.id for fault in chosen}:
        print(f"There is no fault {', '.join(sorted(unknown))}.", file=sys.stderr)
        return 2
    everywhere = frozenset[str]() if options.nearby else frozenset(fault.id for fault in chosen)
    new = _results("HEAD", chosen, options, everywhere)
    slipped = everywhere & {id for id, one in new.items() if one.verdict is not Verdict.CAUGHT}
    old = _results(options.suite, chosen, options, slipped) if options.suite else {}
    print("\n".join(table(chosen, new, old)))
    if options.json:
        rows = [_row(fault, new, old) for fault in chosen]
        options.json.write_text(json.dumps(rows, indent=1), "utf-8")
    lost = lost_in(new, old)
    if lost:
        print(f"Lost: {', '.join(lost)}.")
    return int(bool(lost) or share(new) < GOAL)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="script/faults", description=__doc__)
    parser.add_argument("--only", nargs="+", default=[], metavar="ID", help="only these faults")
    parser.add_argument(
        "--suite",
        metavar="COMMIT",
        help="also try them on an earlier commit with its own tests, those near each fault",
    )
    parser.add_argument(
        "--tests", nargs="+", default=[], metavar="PATH", help="run these tests only, without a map"
    )
    parser.add_argument(
        "--nearby", action="store_true", help="never run the whole suite: a quick look at what slips"
    )
    parser.add_argument("--jobs", type=int, choices=[1, 2], default=2, help="how many at a time")
    parser.add_argument("--minutes", type=float, default=90, help="the most that one run of pytest may take")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the table to this file")
    parser.add_argument(
        "--again", action="store_true", help="forget the map, and what earlier runs of these faults found"
    )
    return parser.parse_args()


def _results(name: str, chosen: list[Fault], options: argparse.Namespace, whole: frozenset[str]) -> Results:
    """What comes of each fault at the commit `name`; what was found there before is not run again.

    The whole suite is run for those in `whole` alone. Of another suite these are what this one does not catch: only
    there can something be lost.
    """
    commit = commit_of(name)
    kept = KEPT / f"{commit[:12]}{'-chosen' if options.tests else ''}.json"
    rows = _read(kept)
    found = (
        {}
        if options.again
        else {fault.id: Result.from_json(rows[_key(fault)]) for fault in chosen if _key(fault) in rows}
    )
    left = [fault for fault in chosen if not _is_found(fault, found, whole)]
    if not left:
        return found
    KEPT.mkdir(parents=True, exist_ok=True)
    free: Queue[Trying] = Queue()
    writing = Lock()

    def try_one(fault: Fault) -> None:
        trying = free.get()
        try:
            result = trying.try_fault(fault)
        finally:
            free.put(trying)
        with writing:
            found[fault.id], rows[_key(fault)] = result, asdict(result)
            kept.write_text(json.dumps(rows, indent=1), "utf-8")
            if name == "HEAD" and result.verdict is Verdict.CAUGHT:
                _remember(fault, result)
            print(line(fault, result), flush=True)

    with ExitStack() as stack:
        copies = [stack.enter_context(copy_of(commit)) for _number in range(min(options.jobs, len(left)))]
        asked = Asked(_Lines(options.again).of, _hints(left), whole, options.minutes, tuple(options.tests))
        for copy in copies:
            free.put(Trying(copy, asked))
        with ThreadPoolExecutor(len(copies)) as pool:
            list(pool.map(try_one, left))
    return found


def _is_found(fault: Fault, found: Results, whole: frozenset[str]) -> bool:
    """Whether an earlier run has an answer, and one of the whole suite where that is asked now."""
    if fault.id not in found:
        return False
    return found[fault.id].verdict is not Verdict.NOT_NEARBY or fault.id not in whole


class _Lines:
    """The test files that run the lines of a fault in Python; the map is read, or made, when the first one is asked."""

    def __init__(self, again: bool) -> None:
        """`again` makes a new map, whatever there is."""
        self._again, self._making = again, Lock()
        self._known: tuple[str, Map] | None = None

    def of(self, fault: Fault) -> list[str]:
        """By the newest map; none for what is not Python."""
        if not fault.is_python:
            return []
        with self._making:
            self._known = self._known or self._newest()
        commit, known = self._known
        return files_for(fault, text_at(commit, fault.file), known)

    def _newest(self) -> tuple[str, Map]:
        if self._again or not newest_map():
            commit = commit_of("HEAD")
            with ExitStack() as stack:
                measure(commit, [stack.enter_context(copy_of(commit)) for _process in range(2)])
        found = newest_map()
        assert found
        return found


def _hints(chosen: list[Fault]) -> dict[str, str]:
    """The test file that caught each fault last: asked first, it mostly speaks again."""
    known = _read(CAUGHT_BY)
    return {fault.id: known[_key(fault)] for fault in chosen if _key(fault) in known}


def _remember(fault: Fault, result: Result) -> None:
    """Writes down which test file caught a fault; those of faults that are no more, or have other lines, go."""
    keys = {_key(one) for one in faults()}
    known = {key: by for key, by in _read(CAUGHT_BY).items() if key in keys}
    known[_key(fault)] = result.by.partition("::")[0]
    CAUGHT_BY.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", "utf-8")


def _read(path: Path) -> dict[str, Any]:
    rows: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return rows


def _key(fault: Fault) -> str:
    """Under what its result is kept: another text of the fault is another fault."""
    said = "\0".join((fault.file, fault.before, fault.after))
    return f"{fault.id} {sha256(said.encode()).hexdigest()[:12]}"


def line(fault: Fault, result: Result) -> str:
    """One result as it comes."""
    return f"{fault.id:46} {result.verdict:14} {result.seconds:7.0f} s  {result.by}"


def table(chosen: list[Fault], new: Results, old: Results) -> list[str]:
    """A line a fault, with the old verdict first where there is one, and the shares below."""
    lines = ["", f"{'area':14} {'fault':46} {'old suite' if old else '':14} {'new suite':14} by"]
    for fault in chosen:
        before = old[fault.id].verdict if fault.id in old else ""
        now = new[fault.id]
        lines.append(f"{fault.area:14} {fault.id:46} {before:14} {now.verdict:14} {now.by}")
    shares = [f"{name}: {share(each):.0%} caught" for name, each in (("old", old), ("new", new)) if each]
    return [*lines, "", "; ".join(shares)]


def share(results: Results) -> float:
    """How many of the faults that apply are caught, from 0 to 1; 1 where none applies."""
    applied = [one for one in results.values() if one.verdict is not Verdict.ABSENT]
    return sum(one.verdict is Verdict.CAUGHT for one in applied) / len(applied) if applied else 1.0


def lost_in(new: Results, old: Results) -> list[str]:
    """The faults that the old suite caught and the new one does not."""
    caught = {id for id, one in old.items() if one.verdict is Verdict.CAUGHT}
    return sorted(id for id in caught if new[id].verdict is not Verdict.CAUGHT)


def _row(fault: Fault, new: Results, old: Results) -> dict[str, object]:
    before = asdict(old[fault.id]) if fault.id in old else None
    return {
        "id": fault.id,
        "area": fault.area,
        "wrong": fault.wrong,
        "old": before,
        "new": asdict(new[fault.id]),
    }


if __name__ == "__main__":
    sys.exit(main())
