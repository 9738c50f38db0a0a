"""What our own code adds to starting Django: `django.setup()` against an empty Wagtail project."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
from typing import Any

NAMES = ("startup",)
ROUNDS = 7
SETUP = "import django; django.setup()"


def _cpu_of_a_new_process(settings: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(  # noqa: S603
        [sys.executable, "-c", SETUP], check=True, env={**os.environ, "DJANGO_SETTINGS_MODULE": settings}
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


def measure() -> list[dict[str, Any]]:
    """CPU seconds of `django.setup()`: ours divided by the empty project's, medians of interleaved rounds."""
    ours, empty = [], []
    for _round in range(ROUNDS):
        ours.append(_cpu_of_a_new_process("squad.settings.test"))
        empty.append(_cpu_of_a_new_process("tests.bench.empty_wagtail"))
    value = round(statistics.median(ours) / statistics.median(empty), 2)
    return [{"name": "startup", "value": value, "unit": "ratio", "goal": 1.15, "holds": value <= 1.15}]
