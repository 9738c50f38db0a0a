"""What a PDF of forty pages costs against one of four, each in a new process, and against printing by a browser."""

import resource
import statistics
import subprocess
import sys
from tempfile import TemporaryDirectory
from typing import Any

from tests.bench.rows import ratio_row, row
from tests.bench.scratch import ROOT, run, scratch_database
from tests.browsers import browser_path

NAMES = ("pdf_40", "pdf_browser")
ROUNDS = 5
BROWSER_ROUNDS = 3


def _cpu(command: list[str]) -> float:
    """Seconds of CPU of a new process and of those that it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)  # noqa: S603
    if done.returncode:  # a browser that prints well still says a hundred lines about its machine
        print(done.stderr, file=sys.stderr)
    done.check_returncode()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


def _browser() -> list[str]:
    """The command that prints a page to PDF. Without its zygote the browser waits for all of its processes, so that
    their CPU is counted: a third of it would be missing otherwise. The goal is of a Chromium without windows
    (docs/decisions/017).
    """
    found = browser_path("chromium")
    assert found, "script/browser finds or installs one"
    return [found, "--headless", "--no-sandbox", "--no-zygote", "--disable-gpu", "--no-pdf-header-footer"]


def measure() -> list[dict[str, Any]]:
    """Medians of interleaved rounds; the browser prints the same cards from the print page of the module."""
    spent: dict[str, list[float]] = {"four": [], "forty": [], "browser": []}
    with TemporaryDirectory() as folder, scratch_database() as environment:
        run(environment, "print_contents", folder)
        command = [*_browser(), f"--print-to-pdf={folder}/forty.pdf", f"file://{folder}/forty.html"]
        for number in range(ROUNDS):
            for name in ("four", "forty"):
                spent[name].append(
                    _cpu([sys.executable, "-m", "tests.bench.set_pdf", f"{folder}/{name}.json"])
                )
            if number < BROWSER_ROUNDS:
                spent["browser"].append(_cpu(command))
    pdf = ratio_row("pdf_40", spent["forty"], spent["four"], 3)
    rounds = [one / other for one, other in zip(spent["browser"], spent["forty"], strict=False)]
    cheaper = round(statistics.median(rounds), 1)
    by_browser = row("pdf_browser", cheaper, "times", 2, (round(min(rounds), 1), round(max(rounds), 1)))
    return [pdf, by_browser | {"holds": cheaper >= 2}]
