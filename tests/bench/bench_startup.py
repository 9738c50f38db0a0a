"""What our own code adds to starting Django: `django.setup()` against an empty Wagtail project.

The floor holds Wagtail's own apps and allauth; wagtail-localize, which ours cannot be without, is counted as ours.
Both start from byte code, as an installed site does: a first round writes it, beside no file of the checkout, and is
not measured. Where it may not be written, compiling every library anew would hide what ours costs.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from typing import Any

NAMES = ("startup",)
ROUNDS = 7
OURS, EMPTY = "squad.settings.test", "tests.bench.empty_wagtail"
SETUP = "import django; django.setup()"


def _cpu_of_a_new_process(settings: str, byte_code: str) -> float:
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": settings, "PYTHONPYCACHEPREFIX": byte_code}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", SETUP], check=True, env=environment)  # noqa: S603
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


def measure() -> list[dict[str, Any]]:
    """CPU seconds of `django.setup()`: ours divided by the empty project's, medians of interleaved rounds."""
    ours, empty = [], []
    with tempfile.TemporaryDirectory(prefix="squad-bench-") as byte_code:
        for number in range(ROUNDS + 1):
            cpu = [_cpu_of_a_new_process(settings, byte_code) for settings in (OURS, EMPTY)]
            if number:
                ours.append(cpu[0])
                empty.append(cpu[1])
    value = round(statistics.median(ours) / statistics.median(empty), 2)
    return [{"name": "startup", "value": value, "unit": "ratio", "goal": 1.15, "holds": value <= 1.15}]
