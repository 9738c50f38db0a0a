"""How the time of all tables grows with the number of reports: counters stop at the number of cells."""

import subprocess
import sys
from typing import Any

from tests.bench.rows import ratio_row
from tests.bench.scratch import ROOT, scratch_database

NAMES = ("figures_growth",)
FEW, MANY, ROUNDS, GOAL = 1_000, 1_000_000, 9, 1.5


def measure() -> list[dict[str, Any]]:
    """CPU of all tables at a million reports divided by that at a thousand, in rounds taken in turn."""
    with scratch_database() as small, scratch_database() as large:
        readers = {FEW: _reader(small, FEW), MANY: _reader(large, MANY)}
        times: dict[int, list[float]] = {FEW: [], MANY: []}
        try:
            for _round in range(ROUNDS):
                for reports, reader in readers.items():
                    times[reports].append(_ask(reader))
        finally:
            for reader in readers.values():
                reader.communicate()
    return [ratio_row("figures_growth", times[MANY][1:], times[FEW][1:], GOAL)]


def _reader(environment: dict[str, str], reports: int) -> subprocess.Popen[str]:
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "tests.bench.figures_reader", str(reports)],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert process.stdout.readline().startswith("ready"), "the counters were not filled"
    return process


def _ask(reader: subprocess.Popen[str]) -> float:
    assert reader.stdin
    assert reader.stdout
    reader.stdin.write("again\n")
    reader.stdin.flush()
    return float(reader.stdout.readline())
