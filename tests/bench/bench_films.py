"""What films cost: measuring one once, reading its captions, and the script of the player.

`media_check`: CPU of a new process that measures a film (sound alone, the picture is never decoded), divided by that
of ffprobe on the same file; a machine without ffprobe opens the file with PyAV instead, which looks as deep.
`captions_growth`: reading 2,000 cues divided by reading 200. `player_js_kb`: the player's script with all it imports.
"""

import re
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from modules.media.films.captions import read
from modules.starter.text import FOLDER
from tests.bench.rows import ratio_row, row
from tests.bench.server import ROOT

NAMES = ("media_check", "captions_growth", "player_js_kb")
ROUNDS = 7
MEASURED = """
import sys
from modules.media.films.measuring import measure
with open(sys.argv[1], "rb") as film:
    assert measure(film, "film").is_heard
"""
OPENED = """
import sys, av
with av.open(sys.argv[1]) as film:
    assert film.streams
"""
PLAYER = ROOT / "modules/static/modules/js/film.js"
IMPORTED = re.compile(r"""^import\b.*?["'](\./[^"']+)["']""", re.MULTILINE)


def measure() -> list[dict[str, Any]]:
    """All rows; the film is the longest of the starter content."""
    film = max(FOLDER.rglob("*.mp4"), key=lambda path: path.stat().st_size)
    own, probe = [sys.executable, "-c", MEASURED, str(film)], _probe(film)
    measured, opened = zip(*((_cpu(own), _cpu(probe)) for _round in range(ROUNDS)), strict=True)
    many, few = zip(*((_read(2_000), _read(200)) for _round in range(ROUNDS)), strict=True)
    return [
        ratio_row("media_check", measured, opened, 8),
        ratio_row("captions_growth", many, few, 12, digits=1),
        row(
            "player_js_kb",
            round(sum(len(path.read_bytes()) for path in _scripts(PLAYER)) / 1000, 1),
            "kB parsed",
            15,
        ),
    ]


def _probe(film: Path) -> list[str]:
    ffprobe = shutil.which("ffprobe")
    if ffprobe:
        return [ffprobe, "-v", "error", "-show_format", "-show_streams", str(film)]
    return [sys.executable, "-c", OPENED, str(film)]


def _cpu(command: list[str]) -> float:
    """User and system time of a process, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)  # noqa: S603  (our own words)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


def _read(cues: int) -> float:
    """CPU of reading so many cues, the best of three."""
    text = "WEBVTT\n\n" + "\n".join(
        f"{_clock(3 * n)} --> {_clock(3 * n + 2)}\nJe mag nee zeggen.\nAltijd.\n" for n in range(cues)
    )
    found = []
    for _time in range(3):
        before = time.process_time()
        assert len(read(text)) == cues
        found.append(time.process_time() - before)
    return min(found)


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.000"


def _scripts(first: Path) -> set[Path]:
    """A script and all that it imports."""
    found, waiting = set(), [first]
    while waiting:
        path = waiting.pop()
        if path not in found:
            found.add(path)
            waiting += [(path.parent / name).resolve() for name in IMPORTED.findall(path.read_text("utf-8"))]
    return found
