"""A kind of step has one name in seven places, or it is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.codes import STEP_KINDS
from modules.steps import kinds, registry
from modules.steps.talk import TalkBlock


def test_the_kinds_stand_in_the_order_of_a_session() -> None:
    assert list(kinds()) == [
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


def test_every_kind_has_a_word_in_the_figures() -> None:
    assert set(kinds()) <= set(STEP_KINDS.codes)


@pytest.mark.parametrize("name", ["check_in", "placing"])
def test_every_kind_has_all_its_places(name: str) -> None:
    registry.check_places(name)


def _lay(root: Path, name: str) -> tuple[Path, Path]:
    package, tests = root / "modules", root / "tests"
    tests.mkdir()
    for place in registry.places(name, package, tests):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("")
    return package, tests


@pytest.mark.parametrize("number", range(7))
def test_a_kind_with_one_place_missing_is_refused_and_the_place_named(tmp_path: Path, number: int) -> None:
    package, tests = _lay(tmp_path, "film")
    registry.check_places("film", package, tests)
    gone = registry.places("film", package, tests)[number]
    gone.unlink()
    with pytest.raises(registry.NotAKind, match=gone.name):
        registry.check_places("film", package, tests)


def test_an_installed_package_is_not_asked_for_its_tests(tmp_path: Path) -> None:
    package, tests = _lay(tmp_path, "film")
    (tests / "test_film.py").unlink()
    tests.rmdir()
    registry.check_places("film", package, tests)


def test_two_kinds_with_one_name_are_refused() -> None:
    with pytest.raises(registry.NotAKind, match="talk"):
        registry.register("talk", TalkBlock)
