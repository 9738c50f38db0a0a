"""The memory that taking in a content package needs: one of 50 MB against one of 1 MB, each in a new process."""

import random
import zipfile
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PIL import Image

from tests.bench.rows import row
from tests.bench.scratch import run, scratch_database

NAMES = ("import_memory",)
GOAL = 1.3
SIDE = 590  # a picture of noise with this side is a PNG of a megabyte
MEGABYTES = {"small": 1, "large": 50}
A_STEP = 20  # pictures that a talk may show
MODULE = """number = 2
code = "{code}"
slug = "{code}"
title = "Vertrouwen"
summary = "Wie vertrouw je?"
"""
STEP = """kind = "talk"
title = "Wie?"
goal = "Woorden vinden"
minutes = 10
group_heading = "Wie?"
questions = ["Wie ken je?"]
examples = ["Noor kent Lina."]
pictures = [{pictures}]
"""


def _noise(seed: int) -> bytes:
    into = BytesIO()
    pixels = random.Random(seed).randbytes(SIDE * SIDE * 3)  # noqa: S311  (a picture that cannot be packed)
    Image.frombytes("RGB", (SIDE, SIDE), pixels).save(into, format="PNG")
    return into.getvalue()


def write_package(code: str, megabytes: int, folder: Path) -> Path:
    """A package with a picture a megabyte, each another one."""
    path = folder / f"{code}.zip"
    with zipfile.ZipFile(path, "w") as target:
        target.writestr("package.toml", f'format = 1\ncode = "{code}"\n')
        target.writestr("nl/module.toml", MODULE.format(code=code))
        for number, first in enumerate(range(0, megabytes, A_STEP), start=1):
            names = [f"p{n}" for n in range(first, min(first + A_STEP, megabytes))]
            shown = ", ".join(f'{{ image = "{name}", alt_text = "Ruis" }}' for name in names)
            target.writestr(f"nl/steps/{number:02}-talk-{number}.toml", STEP.format(pictures=shown))
        for number in range(megabytes):
            seed = number if code == "small" else 1000 + number
            target.writestr(f"media/pictures/p{number}.png", _noise(seed))
            target.writestr(f"media/pictures/p{number}.toml", f'title = "Ruis {number}"\n')
    return path


def measure() -> list[dict[str, Any]]:
    """The peak of the large package divided by that of the small one."""
    with TemporaryDirectory() as folder, scratch_database() as environment:
        run(environment, "import_one", "pages")
        peak = {}
        for code, megabytes in MEGABYTES.items():
            path = write_package(code, megabytes, Path(folder))
            assert path.stat().st_size > megabytes * 1_000_000
            peak[code] = int(run(environment, "import_one", path)[-1])
    value = round(peak["large"] / peak["small"], 2)
    return [row("import_memory", value, "ratio", GOAL)]
