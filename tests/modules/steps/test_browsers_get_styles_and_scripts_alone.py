"""Of the folder of a kind browsers get its style and its script; blocks, templates, sheets and examples stay inside."""

from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command

from modules.steps.folders import FOLDER, kind_folders
from modules.steps.registry import kinds
from modules.steps.static_files import KindFinder

SERVED = {".css", ".js"}
FILES = [path for folder in kind_folders() for path in sorted(folder.iterdir()) if path.is_file()]
INSIDE = [path.relative_to(FOLDER).as_posix() for path in FILES if path.suffix not in SERVED]


def test_there_is_something_to_hold_back() -> None:
    assert {Path(name).suffix for name in INSIDE} == {".py", ".html", ".typ", ".toml"}


@pytest.mark.parametrize("name", INSIDE)
def test_a_file_that_is_no_style_and_no_script_is_not_found(name: str) -> None:
    assert finders.find(f"modules/steps/{name}") is None
    assert KindFinder().find(f"modules/steps/{name}", find_all=True) == []


@pytest.mark.parametrize("name", ["poll/../poll/script.js", "registry.py", "poll", "", "../apps.py"])
def test_nothing_is_found_by_a_way_around(name: str) -> None:
    assert KindFinder().find(f"modules/steps/{name}") == []


@pytest.mark.parametrize("kind", kinds())
def test_the_style_of_each_kind_has_an_address(kind: str) -> None:
    assert finders.find(f"modules/steps/{kind}/style.css") == str(FOLDER / kind / "style.css")


def test_all_that_is_collected_is_styles_and_scripts_below_the_folders_address(
    tmp_path: Path, settings: Any
) -> None:
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "squad.static_addresses.StaticStorage"},
    }
    call_command("collectstatic", verbosity=0, interactive=False)
    home = tmp_path / "modules" / "steps"
    assert {path.suffix for path in home.rglob("*") if path.is_file()} <= {*SERVED, ".gz", ".br"}
    script = (home / "poll" / "script.js").read_text(encoding="utf-8")
    assert 'from "../../js/resting.js"' in script
    assert (home / "poll" / "../../js/resting.js").is_file()
