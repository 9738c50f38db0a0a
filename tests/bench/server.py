"""A real server process to measure: gunicorn with one worker, as a rule, and the CPU it spends on a request.

CPU is user+system time of the server's processes divided by requests, warm. Two servers measured side by side in one
run give a ratio that travels; milliseconds do not.
"""

import http.client
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from tests.bench.scratch import copy_site, migrated, new_template, printed_by, run, site_from, site_in

ROOT = Path(__file__).resolve().parents[2]
TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")
WARM_UP = 25


def free_port() -> int:
    """A port that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """A running server: ask it for pages, and what they cost it."""

    def __init__(self, port: int, process: subprocess.Popen[bytes]) -> None:
        """`process` is gunicorn's arbiter; its children do the work."""
        self.port = port
        self.process = process

    def _pids(self) -> list[int]:
        task = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [self.process.pid, *map(int, task.read_text().split())]

    def cpu_seconds(self) -> float:
        """User and system time of the arbiter and its workers since they started."""
        total = 0
        for pid in self._pids():
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            total += int(fields[11]) + int(fields[12])
        return total / TICKS_PER_SECOND

    def exact_cpu_seconds(self) -> float:
        """The same from the scheduler, in nanoseconds instead of ticks: fine enough for a single view."""
        tasks = (task for pid in self._pids() for task in Path(f"/proc/{pid}/task").iterdir())
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9

    def worker_memory(self) -> float:
        """MB that one worker holds, pages that it shares counted by their share (PSS)."""
        rollups = [Path(f"/proc/{pid}/smaps_rollup").read_text() for pid in self._pids()[1:]]
        found = [
            int(line.split()[1]) for text in rollups for line in text.splitlines() if line.startswith("Pss:")
        ]
        return sum(found) / len(found) / 1000

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> tuple[int, bytes]:
        """Status and body of one page."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", path, headers={"Host": "localhost", **(headers or {})})
        response = connection.getresponse()
        body = response.read()
        connection.close()
        return response.status, body

    def cpu_per_request(
        self, path: str, headers: Mapping[str, str] | None = None, requests: int = 200
    ) -> float:
        """Seconds of CPU for one request of `path`; raises AssertionError when it is not a 200."""
        for _ in range(WARM_UP):
            status, _body = self.get(path, headers)
            assert status == 200, f"{path}: {status}"
        before = self.cpu_seconds()
        for _ in range(requests):
            self.get(path, headers)
        return (self.cpu_seconds() - before) / requests

    def exact_cpu_per_request(self, path: str, headers: Mapping[str, str], requests: int) -> float:
        """The same from the scheduler's own clock, after two to warm up: for pages that cost a tenth of a second."""
        for _ in range(2):
            status, _body = self.get(path, headers)
            assert status == 200, f"{path}: {status}"
        before = self.exact_cpu_seconds()
        for _ in range(requests):
            self.get(path, headers)
        return (self.exact_cpu_seconds() - before) / requests


@contextmanager
def serving(wsgi: str, settings: str, environment: Mapping[str, str], workers: int = 1) -> Iterator[Server]:
    """Runs `wsgi` under `settings` until the block ends."""
    port = free_port()
    command = [
        sys.executable,
        "-m",
        "gunicorn",
        wsgi,
        "-b",
        f"127.0.0.1:{port}",
        "-w",
        str(workers),
        "--log-level",
        "error",
    ]
    env = {**os.environ, "DJANGO_SETTINGS_MODULE": settings, **environment}
    process = subprocess.Popen(command, cwd=ROOT, env=env)  # noqa: S603
    server = Server(port, process)
    try:
        for _ in range(120):
            try:
                server.get("/")
                break
            except OSError:
                time.sleep(0.25)
        yield server
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=20)


@cache
def _starter() -> tuple[Path, dict[str, str]]:
    """The folder of a site with the starter content, made once a run, and what `prepare` printed."""
    folder = new_template("starter")
    copy_site(migrated(), folder)
    return folder, printed_by("prepare", site_in(folder))


@contextmanager
def filled_site() -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """The environment of a new site with the starter content, and what `prepare` printed of it as `name=value`."""
    template, printed = _starter()
    with site_from(template) as environment:
        yield environment, printed


@contextmanager
def empty_site() -> Iterator[dict[str, str]]:
    """The environment of an empty Wagtail with one page two levels under its home, `/one/two/`: the floor."""
    with tempfile.TemporaryDirectory(prefix="squad-bench-") as folder:
        floor = {
            "FLOOR_DATABASE": f"{folder}/floor.sqlite3",
            "DJANGO_SETTINGS_MODULE": "tests.bench.empty_wagtail",
        }
        run({**os.environ, **floor}, "prepare_floor")
        yield floor
