"""The direction of imports, and the wall around people: kept today, and an import against them is found."""

import os
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINTER = Path(sysconfig.get_path("scripts")) / "lint-imports"


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    # The linter finds packages as Python would: a copy must come before the installed checkout.
    paths = os.pathsep.join([str(folder / "site"), str(folder)])
    return subprocess.run(  # noqa: S603
        [LINTER, "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the packages, to plant an import in."""
    skip = shutil.ignore_patterns(
        "templates", "static", "drawings", "*.toml", "*.mp4", "*.png", "__pycache__"
    )
    for name in ("site", "modules", "accessibility"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=skip)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_house_keeps_its_contracts() -> None:
    result = _lint(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("room", "planted"),
    [
        ("site/evaluation", "import registration.models"),
        ("site/facilitation", "import registration.models"),
        ("modules/models", "import allauth.account"),
        ("accessibility/values", "from registration.models import User"),
        ("site/registration", "import modules.apps"),
        ("site/registration", "import evaluation.apps"),
        ("site/registration", "import squad.groups"),
        ("site/help_services", "import modules.apps"),
        ("modules/models", "import accessibility.apps"),
        ("modules", "import modules.permission"),  # a place that the layers do not name
        ("modules/models", "from modules.pages import answers"),
        ("modules/models", "import modules.editing.forms"),
        ("modules/media", "import modules.models"),
        ("modules/steps", "import modules.sessions.steps"),
        ("modules/sessions", "import modules.print_kit.contents"),
        ("modules/editing", "import modules.translation.views"),
        ("modules/story", "import django.db"),
        ("accessibility/values", "import facilitation.signals"),
        ("accessibility/models", "import accessibility.editing.panels"),
        ("accessibility/models", "import accessibility.gate.report"),
        ("accessibility/overlay", "import accessibility.models"),
        ("accessibility/gate/guards", "import accessibility.editing.viewsets"),
        ("accessibility/gate/rules", "import accessibility.models"),
        ("accessibility/gate/gather", "import accessibility.gate.check"),
        ("site/facilitation", "import evaluation.apps"),
        ("site/home", "import evaluation.apps"),
        ("site/evaluation", "import squad.groups"),
    ],
)
def test_a_planted_import_against_the_arrows_is_found(house: Path, room: str, planted: str) -> None:
    (house / room / "planted.py").write_text(f'"""Planted."""\n\n{planted}\n', "utf-8")
    result = _lint(house)
    assert result.returncode != 0, result.stdout
    assert "planted" in result.stdout
