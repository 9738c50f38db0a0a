"""CPU of `tick --every 60` and of the worker in a minute without visitors, once both have settled."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from tests.bench.rows import row
from tests.bench.scratch import ROOT, manage
from tests.bench.server import filled_site

NAMES = ("idle_minute",)
SETTLED, MINUTE = 25, 60  # seconds
COMMANDS = (("tick", "--every", "60"), ("db_worker", "--interval", "10"))


def measure() -> list[dict[str, Any]]:
    """Milliseconds of both processes, from the scheduler."""
    with filled_site() as (environment, _printed):
        environment = {**os.environ, **environment, "TASKS_BACKEND": "django_tasks_db.DatabaseBackend"}
        manage(environment, "migrate", "--verbosity", "0")
        processes = [
            subprocess.Popen(  # noqa: S603
                [sys.executable, "manage.py", *command], cwd=ROOT, env=environment, stderr=subprocess.DEVNULL
            )
            for command in COMMANDS
        ]
        try:
            time.sleep(SETTLED)
            before = [_cpu(process) for process in processes]
            time.sleep(MINUTE)
            spent = [_cpu(process) - begun for process, begun in zip(processes, before, strict=True)]
        finally:
            for process in processes:
                process.terminate()
                process.wait(timeout=20)
    print("tick, worker:", *(round(1000 * one) for one in spent), file=sys.stderr)
    return [row("idle_minute", round(1000 * sum(spent)), "ms", 50)]


def _cpu(process: subprocess.Popen[bytes]) -> float:
    """Seconds since it began; a process that ended is an error."""
    assert process.poll() is None, f"{process.args} ended"
    tasks = Path(f"/proc/{process.pid}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9
