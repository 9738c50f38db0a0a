"""What the first view of a module costs right after it was published with new pictures, against a later one."""

import os
import subprocess
import sys
from typing import Any

from tests.bench.rows import Row, ratio_row
from tests.bench.server import ROOT, Server, filled_site, serving

NAMES = ("first_view",)
GOAL = 2
TIMES = 12  # publishings
PAGE = "/nl/modules/grenzen-en-weerbaarheid/v1/"
VIEWS = (PAGE, f"{PAGE}print/")


def measure() -> list[dict[str, Any]]:
    """CPU of first views divided by CPU of warm ones, over publishings; the worst of the views counts."""
    with filled_site() as (environment, printed):
        command = [sys.executable, "-m", "tests.bench.first_view"]
        with subprocess.Popen(  # noqa: S603
            command,
            cwd=ROOT,
            env={**os.environ, **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as editor:
            signed_in = {"Cookie": f"session={printed['session']}"}
            with serving("squad.wsgi:application", "tests.bench.like_production", environment) as site:
                rows = _rows(site, editor, signed_in)
            assert editor.stdin is not None
            editor.stdin.close()
    return [max(rows, key=lambda row: float(row["value"]))]


def _rows(site: Server, editor: subprocess.Popen[str], signed_in: dict[str, str]) -> list[Row]:
    first: dict[str, list[float]] = {path: [] for path in VIEWS}
    later: dict[str, list[float]] = {path: [] for path in VIEWS}
    for path in VIEWS:
        site.get(path, signed_in)  # the process is warm, the page will not be
    for _time in range(TIMES):
        assert editor.stdin is not None
        editor.stdin.write("publish\n")
        editor.stdin.flush()
        _line(editor, "published")
        for path in VIEWS:
            first[path].append(_cost(site, path, signed_in))
            later[path].append(_cost(site, path, signed_in))
    rows = [ratio_row(NAMES[0], first[path], later[path], GOAL) for path in VIEWS]
    print(*((path, row["value"]) for path, row in zip(VIEWS, rows, strict=True)), file=sys.stderr)
    return rows


def _cost(site: Server, path: str, signed_in: dict[str, str]) -> float:
    before = site.exact_cpu_seconds()
    status, _body = site.get(path, signed_in)
    assert status == 200, f"{path}: {status}"
    return site.exact_cpu_seconds() - before


def _line(editor: subprocess.Popen[str], begins: str) -> str:
    """What stands behind `begins` in the next line that begins so."""
    assert editor.stdout is not None
    for line in editor.stdout:
        if line.startswith(begins):
            return line.removeprefix(begins).strip()
    raise AssertionError(f"the editor stopped before {begins!r}")


if __name__ == "__main__":
    print(measure())
