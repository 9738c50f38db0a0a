"""What taking in a report costs on SQLite, against one ORM insert; and whether anything is lost or counted twice.

The sums are taken on SQLite, and on a PostgreSQL that waits for the disk at each commit, in the same run.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.bench.rows import printed_row, row, three_numbers
from tests.bench.scratch import ROOT, run, scratch_database

NAMES = ("report_cost",)
ROUNDS, SECONDS, FOREVER = 5, 1.5, 600.0
MANY, OF_EACH, ENOUGH = 8, 1250, 1_000_000
NO_SERVER = 69  # how script/postgres says that there is none


def measure() -> list[dict[str, Any]]:
    """The rows of both databases; where no PostgreSQL can be had, its rows say so and do not hold."""
    here = os.environ.get("DATABASE_URL", "")
    server = {"POSTGRES_URL": here} if here.startswith("postgres") else {}
    done = subprocess.run(  # noqa: S603
        [str(ROOT / "script/postgres"), sys.executable, "-m", "tests.bench.bench_reports"],
        cwd=ROOT,
        env={**os.environ, "DURABLE": "1", **server},
        stdout=subprocess.PIPE,
        text=True,
    )
    if done.returncode == NO_SERVER:
        return [*rows_on(""), *not_measured()]
    done.check_returncode()
    return [*rows_on(""), *json.loads(done.stdout)]


def rows_on(server: str) -> list[dict[str, Any]]:
    """The number of statements, and the sums over 10,000 reports sent twice; on SQLite also ratios for 1 and 8 writers.

    `server` is the address of a PostgreSQL, or "" for SQLite.
    """
    name, rows = "report_postgresql" if server else "report", []
    if not server:
        with scratch_database(server) as environment, writers(environment) as team:
            rows = [_cost(team[:number]) for number in (1, MANY)]
    with scratch_database(server) as environment, writers(environment) as team:
        for odd in (0, 1):  # two writers have the same reports at the same time: each report is sent twice
            firsts = [1 + OF_EACH * (number // 2 * 2 + odd) for number in range(MANY)]
            written = _write(team, "report", firsts, OF_EACH, FOREVER)
            assert written == MANY * OF_EACH
        receipts, sessions, girls, statements = map(int, run(environment, "report_sums"))
    reports = MANY * OF_EACH + 1  # and the one that every writer warms up with
    wrong = (
        abs(receipts - MANY - reports)
        + abs(sessions - reports)
        + abs(girls - sum(n % 7 for n in range(reports)))
    )
    return [
        *rows,
        row(f"{name}_statements", statements, "statements", 2),
        row(f"{name}_sums_wrong", wrong, "of 10,000", 0),
    ]


def not_measured() -> list[dict[str, Any]]:
    """What is said where there is no PostgreSQL: that nothing is known, which is not that it holds."""
    goals = {"statements": 2, "sums_wrong": 0}
    return [
        {"name": f"report_postgresql_{name}", "value": "no server", "unit": "", "goal": goal, "holds": False}
        for name, goal in goals.items()
    ]


def _cost(team: list[subprocess.Popen[str]]) -> dict[str, Any]:
    """How many plain inserts one report costs, when the whole team writes at the same time."""
    ratios = []
    for number in range(ROUNDS):
        firsts = [ENOUGH * (1 + len(team) * MANY * (number + 1) + each) for each in range(len(team))]
        inserts = _write(team, "insert", firsts, ENOUGH, SECONDS)
        ratios.append(inserts / _write(team, "report", firsts, ENOUGH, SECONDS))
    name = f"report_cost_{len(team)}_writer{'s' if len(team) > 1 else ''}"
    return printed_row(name, three_numbers(ratios, 2), 1.6)


def _write(
    team: list[subprocess.Popen[str]], kind: str, firsts: list[int], count: int, seconds: float
) -> int:
    """How many rows or reports the team wrote, all at the same time."""
    for process, first in zip(team, firsts, strict=True):
        assert process.stdin
        process.stdin.write(f"{kind} {first} {count} {seconds}\n")
        process.stdin.flush()
    return sum(int(_answer(process)) for process in team)


@contextmanager
def writers(environment: dict[str, str]) -> Iterator[list[subprocess.Popen[str]]]:
    """Eight processes that write on command."""
    command = [sys.executable, "-m", "tests.bench.report_writer"]
    team = [
        subprocess.Popen(  # noqa: S603
            command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _writer in range(MANY)
    ]
    try:
        assert all(_answer(process) == "ready" for process in team)
        yield team
    finally:
        for process in team:
            process.communicate()


def _answer(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    line = process.stdout.readline().strip()
    assert line, "a writer failed"
    return line


if __name__ == "__main__":
    print(json.dumps(rows_on(os.environ["DATABASE_URL"])))
