"""`script/manage` compiles the catalogues where one is newer than what Django reads, or was never compiled."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "script" / "manage"
COMPILE, TICK = "manage.py messages compile", "manage.py tick"
# Stands in for Python: writes down what it was asked to do, and for "compile" touches what compiling writes.
PYTHON = """#!/bin/sh
echo "$*" >> calls
if [ "$*" = "manage.py messages compile" ]; then
  [ ! -e read_only ] || exit 1
  touch locale/nl/LC_MESSAGES/django.mo locale/fr/LC_MESSAGES/django.mo
fi
echo "$PRODUCTION_SAYS" >> environment
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout of a real site with two languages, compiled a minute after their catalogues were written."""
    for language in ("nl", "fr"):
        folder = tmp_path / "locale" / language / "LC_MESSAGES"
        folder.mkdir(parents=True)
        for name, written in (("django.po", 1_000_000), ("django.mo", 1_000_060)):
            (folder / name).touch()
            os.utime(folder / name, (written, written))
    (tmp_path / "script").mkdir()
    shutil.copy(SCRIPT, tmp_path / "script")
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    python = tmp_path / ".venv" / "bin" / "python"
    python.write_text(PYTHON)
    python.chmod(0o755)
    (tmp_path / "production.env").write_text("PRODUCTION_SAYS=hello\n")
    return tmp_path


def calls(checkout: Path) -> list[str]:
    """What Python is asked to do by `script/manage tick`."""
    (checkout / "calls").unlink(missing_ok=True)
    subprocess.run([checkout / "script" / "manage", "tick"], check=True, capture_output=True)  # noqa: S603
    return (checkout / "calls").read_text().splitlines()


def upgrade(checkout: Path, language: str) -> None:
    """A newer catalogue of `language`, as an upgrade writes it."""
    (checkout / "locale" / language / "LC_MESSAGES" / "django.po").write_text("newer")


def test_nothing_is_compiled_where_all_is_up_to_date(checkout: Path) -> None:
    assert calls(checkout) == [TICK]


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_a_newer_catalogue_is_compiled_once_before_the_command(checkout: Path, language: str) -> None:
    upgrade(checkout, language)
    assert calls(checkout) == [COMPILE, TICK]
    assert calls(checkout) == [TICK]


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_a_catalogue_that_was_never_compiled_is(checkout: Path, language: str) -> None:
    (checkout / "locale" / language / "LC_MESSAGES" / "django.mo").unlink()
    assert calls(checkout) == [COMPILE, TICK]


def test_compiling_knows_the_settings_of_the_real_site(checkout: Path) -> None:
    upgrade(checkout, "nl")
    calls(checkout)
    assert (checkout / "environment").read_text().split() == ["hello", "hello"]


def test_where_nothing_can_be_written_the_command_still_runs_and_says_so(checkout: Path) -> None:
    upgrade(checkout, "nl")
    (checkout / "read_only").touch()
    done = subprocess.run(  # noqa: S603
        [checkout / "script" / "manage", "tick"], check=True, capture_output=True, text=True
    )
    assert "The translations are out of date" in done.stderr
    assert (checkout / "calls").read_text().splitlines() == [COMPILE, TICK]
