"""Runs the sweeps whose subject changed, an eighth of the rest, and a sample of what is marked `long`.

`pytest` alone runs all that it collects, and records nothing. `--sweeps turn` (script/test) selects, except in files
that are named; `--sweeps all` (script/test --all) runs everything. Both record each unit that passed.
"""

import subprocess
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from tests.sweeps.recording import Recording
from tests.sweeps.selection import EIGHTHS, Chosen, choose, sample

MARKERS: Final = (
    "sweep(language, reads): looks at one of many subjects in the same way; runs when the subject changed, and in turn",
    "long(of): cases that cost much, of one test or of what `of` names; script/test runs a sample, --all everything",
)
PROPERTY: Final = "swept"
STARTED: Final = time.time()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--sweeps turn` and `--sweeps all`."""
    parser.addoption("--sweeps", choices=["turn", "all"], help="which sweeps run, and record what passed")


def pytest_configure(config: pytest.Config) -> None:
    """Registers the markers and, where a run was asked to choose or to record, what does so."""
    for line in MARKERS:
        config.addinivalue_line("markers", line)
    if config.getoption("sweeps"):
        config.pluginmanager.register(Sweeps(config), "sweeps-of-this-run")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Notes what a unit was made of, if it passes."""
    if item.get_closest_marker("sweep") is None or not item.config.getoption("sweeps"):
        yield
        return
    with Recording() as recording:
        yield
    from tests.sweeps.hashing import hash_of  # needs Django's settings
    from tests.sweeps.sources import changed_since, reached, roots

    sources, unit = roots(recording.names), unit_of(item)
    if not changed_since(reached(sources), STARTED):
        item.user_properties.append((PROPERTY, [unit.name, hash_of(unit, sources), sources]))


def unit_of(item: pytest.Item) -> Any:
    """The unit that a test case sweeps."""
    from tests.sweeps.hashing import Unit

    marker = item.get_closest_marker("sweep")
    assert marker is not None
    language, reads = marker.kwargs["language"], marker.kwargs.get("reads", ())
    return Unit(name_of(item), item.path, language, tuple(reads))


def name_of(item: pytest.Item) -> str:
    """`journeys/test_x::test_y[z]`: the same in any browser that is chosen as the usual one."""
    name = item.nodeid.removeprefix("tests/").replace(".py::", "::").replace("[chromium-", "[")
    return name.removesuffix("[chromium]")


def group_of(item: pytest.Item) -> str:
    """Of which cases of `long` tests one at least runs: those of a test, or those with the same `of`."""
    marker = item.get_closest_marker("long")
    assert marker is not None
    return str(marker.kwargs.get("of", name_of(item).partition("[")[0]))


def turn_of_the_commit(root: Path) -> int:
    """How many commits led here: a commit and the next have turns that follow each other; 0 without git.

    A shallow clone cannot count, so there the hash of the commit decides.
    """

    def git(*args: str) -> str:
        done = subprocess.run(["git", *args], cwd=root, capture_output=True, text=True)  # noqa: S603, S607
        return done.stdout.strip()

    if git("rev-parse", "--is-shallow-repository") != "false":
        return int(git("rev-parse", "HEAD")[:8] or "0", 16)
    return int(git("rev-list", "--count", "HEAD") or 0)


def _is_whole(config: pytest.Config) -> bool:
    """Whether a run collects all tests, and no option takes some of them out."""
    return config.args_source is pytest.Config.ArgsSource.TESTPATHS and not config.option.keyword


def _split(items: list[pytest.Item], kept: frozenset[str], of: Iterable[pytest.Item]) -> list[pytest.Item]:
    """Takes out of `items` those of a kind that are not kept, and returns them."""
    out = [item for item in of if name_of(item) not in kept]
    gone = set(out)
    items[:] = [item for item in items if item not in gone]
    return out


class Sweeps:
    """Chooses in each process that collects, and records in the one that reports."""

    def __init__(self, config: pytest.Config) -> None:
        """`config` says how, and which files were named."""
        self.how: str = config.getoption("sweeps")
        self.named = {Path(arg.partition("::")[0]).resolve() for arg in config.args if ".py" in arg}
        # every unit is there in a run of everything, and what it does not meet is there no more
        self.everything = self.how == "all" and _is_whole(config)
        self.line = ""
        self.there: list[str] = []
        self.passed: dict[str, Any] = {}
        self.failed: set[str] = set()

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        """Leaves out what is not chosen."""
        sweeps = [item for item in items if self._may_be_left_out(item, "sweep")]
        long = [item for item in items if self._may_be_left_out(item, "long")]
        turn = turn_of_the_commit(config.rootpath)
        chosen = choose({name_of(item): self._holds(item) for item in sweeps}, turn)
        cases = sample([(group_of(item), name_of(item)) for item in long], turn)
        left = _split(items, chosen.changed | chosen.by_turn, sweeps) + _split(items, cases, long)
        config.hook.pytest_deselected(items=left)
        self.line = self._told(chosen, len(sweeps), (len(cases), len(long)), turn % EIGHTHS)
        self.there = [name_of(item) for item in items if item.get_closest_marker("sweep")]
        if hasattr(config, "workeroutput"):
            config.workeroutput["sweeps"] = (self.line, self.there)

    def _may_be_left_out(self, item: pytest.Item, marker: str) -> bool:
        return bool(
            self.how == "turn" and item.get_closest_marker(marker) and item.path.resolve() not in self.named
        )

    def _holds(self, item: pytest.Item) -> list[Any]:
        """The lines of the record that are still true of a unit."""
        from tests.sweeps.hashing import hash_of
        from tests.sweeps.record import read

        if not hasattr(self, "_record"):
            self._record = read()
        unit = unit_of(item)
        lines = self._record.get(unit.name, frozenset())
        return [line for line in lines if hash_of(unit, line.sources) == line.hash]

    def _told(self, chosen: Chosen, sweeps: int, long: tuple[int, int], turn: int) -> str:
        if self.how == "all":
            return "Sweeps: all of them"
        changed, by_turn = len(chosen.changed), len(chosen.by_turn)
        left = sweeps - changed - by_turn
        return (
            f"Sweeps: {changed} changed, {by_turn} by turn (eighth {turn + 1}), {left} left out; "
            f"long tests: {long[0]} of {long[1]} cases. script/test --all runs everything."
        )

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """A unit passed when nothing of it failed, its set-up and what follows it included."""
        if report.outcome == "failed":
            self.failed.add(report.nodeid)
        if report.when == "teardown" and report.nodeid not in self.failed:
            self.passed |= {seen[0]: seen[1:] for name, seen in report.user_properties if name == PROPERTY}

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """What a process of pytest-xdist chose, which all of them did alike."""
        if found := getattr(node, "workeroutput", {}).get("sweeps"):
            self.line, self.there = found

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        """One line about what was left out."""
        terminalreporter.write_line(self.line)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Writes the record, once for all processes."""
        if hasattr(session.config, "workerinput") or not self.passed:
            return
        from tests.sweeps.record import Passed, joined, read, write

        passed = {name: Passed(one, tuple(by)) for name, (one, by) in self.passed.items()}
        write(joined(read(), passed, self.there if self.everything and self.there else None))
