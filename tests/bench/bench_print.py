"""What a PDF of forty pages costs against one of four, each in a new process, and against printing by a browser."""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.bench.scratch import ROOT, run, scratch_database

NAMES = ("pdf_40", "pdf_browser")
ROUNDS = 5
BROWSER_ROUNDS = 3
PAGES = {"four": 4, "forty": 40}


def _cpu(command: list[str]) -> float:
    """Seconds of CPU of a new process and of those that it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)  # noqa: S603
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


def measure() -> list[dict[str, Any]]:
    """Medians of interleaved rounds."""
    spent: dict[str, list[float]] = {"four": [], "forty": [], "browser": []}
    with TemporaryDirectory() as folder, scratch_database() as environment:
        run(environment, "print_contents", folder)
        set_in_new_process = [sys.executable, "-m", "tests.bench.set_pdf"]
        for number in range(ROUNDS):
            for name in PAGES:
                spent[name].append(_cpu([*set_in_new_process, f"{folder}/{name}.json"]))
            if number < BROWSER_ROUNDS:
                spent["browser"].append(
                    _cpu(
                        [
                            sys.executable,
                            "-m",
                            "tests.bench.print_by_browser",
                            str(Path(folder) / "forty.html"),
                        ]
                    )
                )
    cost = {name: statistics.median(rounds) for name, rounds in spent.items()}
    over, cheaper = round(cost["forty"] / cost["four"], 2), round(cost["browser"] / cost["forty"], 1)
    return [
        {"name": "pdf_40", "value": over, "unit": "ratio", "goal": 3, "holds": over <= 3},
        {"name": "pdf_browser", "value": cheaper, "unit": "times", "goal": 5, "holds": cheaper >= 5},
    ]
