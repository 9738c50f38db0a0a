"""A kind of step is one folder: it is found by itself, and refused with a part missing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from modules.steps.folders import FOLDER, PARTS, kind_folders
from modules.steps.poll.block import PollBlock
from modules.steps.registry import NotAKind, block_in, check_parts, in_order, kinds
from modules.steps.talk.block import TalkBlock

ROOT = FOLDER.parents[1]
FIND = "import django; django.setup(); from modules.steps.registry import kinds; print(*kinds())"
START = "import django; django.setup()"
# as a session goes, and as editors have learnt to find them
ORDER = [
    "check_in",
    "ground_rules",
    "talk",
    "method",
    "placing",
    "sorting",
    "statements",
    "poll",
    "film",
    "story",
    "grounding",
    "help_card",
    "check_out",
]


def test_the_kinds_stand_in_the_order_of_a_session() -> None:
    assert [kind for kind in kinds() if kind in ORDER] == ORDER


@pytest.mark.parametrize("kind", kinds())
def test_every_kind_has_a_test_of_its_own(kind: str) -> None:
    assert Path(__file__).with_name(f"test_{kind}.py").is_file()


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """The folder of a kind with all its parts."""
    folder = tmp_path / "quiz"
    folder.mkdir()
    for part in PARTS:
        (folder / part).write_text("")
    return folder


@pytest.mark.parametrize("part", PARTS)
def test_a_kind_with_a_part_missing_is_refused_and_the_part_named(whole: Path, part: str) -> None:
    check_parts(whole)
    (whole / part).unlink()
    with pytest.raises(NotAKind, match=f"quiz has a part missing: {part}$"):
        check_parts(whole)


def test_a_folder_that_a_move_left_behind_is_no_kind(whole: Path) -> None:
    for name in ("__pycache__", "gone"):
        (whole.parent / name).mkdir()
    (whole.parent / "gone" / "__pycache__").mkdir()
    (whole.parent / "registry.py").write_text("")
    assert kind_folders(whole.parent) == [whole]


def test_two_kinds_with_one_number_in_the_picker_are_refused() -> None:
    with pytest.raises(NotAKind, match="'talk' and 'quiz' have the same `order`: 30"):
        in_order({"talk": TalkBlock, "quiz": TalkBlock})


def test_a_kind_without_a_number_in_the_picker_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(PollBlock, "order")
    with pytest.raises(NotAKind, match="'poll' has no `order`"):
        in_order({"poll": PollBlock})


def test_a_file_with_two_blocks_of_a_step_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    second = type("SecondBlock", (PollBlock,), {"__module__": PollBlock.__module__})
    monkeypatch.setattr("modules.steps.poll.block.SecondBlock", second, raising=False)
    with pytest.raises(NotAKind, match=r"poll/block\.py must define one StepBlock, and defines 2"):
        block_in(FOLDER / "poll")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the packages, to plant a kind in."""
    for name in ("site", "modules", "accessibility"):
        skip = shutil.ignore_patterns("static", "fonts", "*.mp4", "__pycache__")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=skip)
    return tmp_path


def _run(house: Path, code: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "squad.settings.test",
        "PYTHONPATH": os.pathsep.join([str(house / "site"), str(house)]),
        "VAR_DIR": str(house / "var"),
    }
    return subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], cwd=house, env=environment, capture_output=True, text=True, check=False
    )


def test_a_planted_folder_is_found_in_its_place(house: Path) -> None:
    planted = house / "modules" / "steps" / "quiz"
    shutil.copytree(FOLDER / "poll", planted)
    block = (planted / "block.py").read_text(encoding="utf-8")
    (planted / "block.py").write_text(block.replace("order = 80", "order = 81"), encoding="utf-8")
    found = _run(house, FIND)
    assert found.returncode == 0, found.stderr
    names = found.stdout.split()
    assert names[names.index("poll") + 1] == "quiz"


def test_a_site_with_a_broken_folder_does_not_start_and_says_why(house: Path) -> None:
    (house / "modules" / "steps" / "poll" / "sheet.typ").unlink()
    found = _run(house, START)
    assert found.returncode != 0
    assert "modules/steps/poll has a part missing: sheet.typ" in found.stderr
