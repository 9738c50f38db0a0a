"""Which tests are run for a planted fault, what counts as caught, and what the table says of two suites."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.faults import __main__ as command
from tests.faults.__main__ import lost_in, share, table
from tests.faults.catalog import Fault
from tests.faults.copies import Ran
from tests.faults.coverage_map import files_for, joined
from tests.faults.trying import Asked, Result, Trying, Verdict, failed_test, stages

TEXT = "LIMIT = 3\n\n\ndef f(x):\n    return x < LIMIT\n\n\ndef g(x):\n    return x\n"
SLIP = Fault("modules", "slip", "It is too late.", "modules/f.py", "x < LIMIT", "x <= LIMIT")
NUMBER = Fault("modules", "number", "It is too much.", "modules/f.py", "LIMIT = 3", "LIMIT = 4")
TEMPLATE = Fault(
    "screens", "no-label", "It has no label.", "site/home/templates/home/page.html", "<label>", ""
)
MESSAGE = Fault("screens", "message", "It says less.", "locale/fr/LC_MESSAGES/django.po", "a", "b")
KNOWN = {
    "modules/f.py": {"1": ["tests/first.py"], "5": ["tests/a.py", "tests/b.py"], "9": ["tests/c.py"]},
    "modules/g.py": {"1": ["tests/a.py"], "2": ["tests/a.py"]},
}


def known(*files: str) -> Callable[[Fault], list[str]]:
    return lambda _fault: list(files)


def not_asked(_fault: Fault) -> list[str]:
    raise AssertionError("a map takes twenty minutes")


def test_only_files_that_run_the_lines_are_asked_and_the_ones_that_run_least_first() -> None:
    assert files_for(SLIP, TEXT, KNOWN) == ["tests/b.py", "tests/a.py"]


def test_a_line_that_runs_when_a_module_is_loaded_asks_all_files_that_use_the_module() -> None:
    assert files_for(NUMBER, TEXT, KNOWN) == ["tests/b.py", "tests/c.py", "tests/a.py"]


def test_lines_that_came_after_the_map_ask_all_files_that_use_the_module() -> None:
    earlier = TEXT.replace("x < LIMIT", "LIMIT > x")
    assert files_for(SLIP, earlier, KNOWN) == ["tests/b.py", "tests/c.py", "tests/a.py"]
    assert files_for(SLIP, "", KNOWN) == []


def test_the_maps_of_two_halves_are_one() -> None:
    halves = [{"f.py": {"1": ["a"], "2": ["a"]}}, {"f.py": {"1": ["b"]}, "g.py": {"7": ["b"]}}]
    assert joined(halves) == {"f.py": {"1": ["a", "b"], "2": ["a"]}, "g.py": {"7": ["b"]}}


def test_a_fault_in_python_meets_its_lines_and_then_everything(tmp_path: Path) -> None:
    """A line of which no test is known, such as a setting, meets its room first. So does one whose tests are gone."""
    with_tests(tmp_path, "tests/a.py")
    assert [
        (one.name, one.paths) for one in stages(SLIP, known("tests/a.py", "tests/gone.py"), "", tmp_path)
    ] == [
        ("lines", ("tests/a.py",)),
        ("whole", ()),
    ]
    for lines in (known(), known("tests/gone.py")):
        assert [one.name for one in stages(SLIP, lines, "", tmp_path)] == ["room", "whole"]


def test_the_file_that_caught_it_last_is_asked_first_and_without_a_map(tmp_path: Path) -> None:
    with_tests(tmp_path, "tests/b.py")
    assert next(stages(SLIP, not_asked, "tests/b.py", tmp_path)).paths == ("tests/b.py",)
    assert next(stages(SLIP, known(), "tests/gone.py", tmp_path)).name == "room"


def test_a_fault_in_a_screen_meets_its_room_the_browser_and_then_everything(tmp_path: Path) -> None:
    with_tests(tmp_path, "tests/home/a.py")
    found = list(stages(TEMPLATE, known(), "", tmp_path))
    assert [(one.name, one.paths) for one in found] == [
        ("room", ("tests/home",)),
        ("browser", ("tests/journeys",)),
        ("whole", ()),
    ]
    assert "not browser" in found[0].marks


def test_a_message_belongs_to_every_room(tmp_path: Path) -> None:
    assert next(stages(MESSAGE, known(), "", tmp_path)).paths == ()


def test_what_caught_a_fault_is_written_down_and_that_of_other_lines_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = tmp_path / "caught.json"
    record.write_text('{"slip 0123456789ab": "tests/old.py"}', "utf-8")
    monkeypatch.setattr(command, "CAUGHT_BY", record)
    monkeypatch.setattr(command, "faults", lambda: [SLIP, NUMBER])
    command._remember(SLIP, Result(Verdict.CAUGHT, "tests/a.py::test_it"))
    command._remember(NUMBER, Result(Verdict.CAUGHT, "tests/b.py"))
    assert command._hints([SLIP, NUMBER, TEMPLATE]) == {"slip": "tests/a.py", "number": "tests/b.py"}
    assert "0123456789ab" not in record.read_text("utf-8")


def with_tests(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("", "utf-8")


@pytest.mark.parametrize(
    ("text", "test"),
    [
        (
            "FAILED tests/a.py::test_it[6-a film - late] - assert 1\nFAILED tests/b.py::test",
            "tests/a.py::test_it",
        ),
        ("1 passed\nERROR tests/a.py - SyntaxError", "tests/a.py"),
        ("ERROR tests/a.py::test_it - fixture", "tests/a.py::test_it"),
        ("3 passed", ""),
    ],
)
def test_the_test_that_spoke_is_read_from_what_pytest_prints(text: str, test: str) -> None:
    assert failed_test(text) == test


class FakeCopy:
    """A copy in which `fails` names the tests that fail: with the fault, and by themselves."""

    def __init__(self, root: Path, with_fault: list[str], alone: list[str], code: int | None = 1) -> None:
        self.root, self.failing, self.alone, self.code, self.planted = root, with_fault, alone, code, False

    @contextmanager
    def with_fault(self, _fault: Fault) -> Iterator[None]:
        self.planted = True
        yield
        self.planted = False

    def run(self, *arguments: str, seconds: float) -> Ran:
        asked = [one for one in arguments if "::" in one and one not in _deselected(arguments)]
        fails = self.failing + self.alone if self.planted else self.alone
        left = [one for one in fails if one not in _deselected(arguments) and (not asked or one in asked)]
        return Ran(self.code, f"FAILED {left[0]} - assert") if left else Ran(0, "passed")


def _deselected(arguments: tuple[str, ...]) -> list[str]:
    return [arguments[at + 1] for at, one in enumerate(arguments) if one == "--deselect"]


def _trying(root: Path, paths: tuple[str, ...] = (), whole: bool = True, **more: Any) -> Trying:
    (root / "modules").mkdir()
    (root / "modules" / "f.py").write_text(TEXT, "utf-8")
    copy: Any = FakeCopy(root, **more)
    return Trying(copy, Asked(known(), {}, frozenset({SLIP.id} if whole else ()), 1, paths))


def _tried(tmp_path: Path, **more: Any) -> Result:
    return _trying(tmp_path, ("tests/a.py",), **more).try_fault(SLIP)


def test_a_test_that_fails_with_the_fault_and_passes_without_has_caught_it(tmp_path: Path) -> None:
    result = _tried(tmp_path, with_fault=["tests/a.py::test_late"], alone=[])
    assert (result.verdict, result.by) == (Verdict.CAUGHT, "tests/a.py::test_late")


def test_a_test_that_fails_by_itself_has_caught_nothing(tmp_path: Path) -> None:
    assert _tried(tmp_path, with_fault=[], alone=["tests/a.py::test_broken"]).verdict is Verdict.SLIPPED


def test_behind_a_test_that_fails_by_itself_the_others_are_still_heard(tmp_path: Path) -> None:
    result = _tried(tmp_path, alone=["tests/a.py::test_late"], with_fault=["tests/a.py::test_early"])
    assert (result.verdict, result.by) == (Verdict.CAUGHT, "tests/a.py::test_early")


def test_where_the_time_is_over_nothing_was_caught(tmp_path: Path) -> None:
    result = _tried(tmp_path, with_fault=["tests/a.py::test_late"], alone=[], code=None)
    assert result.verdict is Verdict.TIME


def test_a_fault_whose_lines_an_earlier_commit_does_not_have_is_not_held_against_it(tmp_path: Path) -> None:
    trying = _trying(tmp_path, with_fault=[], alone=[])
    (tmp_path / "modules" / "f.py").write_text("", "utf-8")
    assert trying.try_fault(SLIP).verdict is Verdict.ABSENT
    assert share({"slip": Result(Verdict.ABSENT), "number": Result(Verdict.CAUGHT)}) == 1


def test_only_where_the_whole_suite_was_asked_a_fault_has_slipped(tmp_path: Path) -> None:
    nearby, all_of_it = tmp_path / "nearby", tmp_path / "all"
    for root in (nearby, all_of_it):
        root.mkdir()
    result = _trying(nearby, whole=False, with_fault=[], alone=[]).try_fault(SLIP)
    assert (result.verdict, result.stage) == (Verdict.NOT_NEARBY, "room")
    result = _trying(all_of_it, whole=True, with_fault=[], alone=[]).try_fault(SLIP)
    assert (result.verdict, result.stage) == (Verdict.SLIPPED, "whole")


def test_what_the_old_suite_caught_and_the_new_one_does_not_is_lost() -> None:
    caught, slipped = Result(Verdict.CAUGHT, "tests/a.py::test"), Result(Verdict.SLIPPED)
    old, new = {"slip": caught, "number": slipped}, {"slip": slipped, "number": caught}
    assert lost_in(new, old) == ["slip"]
    assert share(new) == 0.5
    lines = table([SLIP, NUMBER], new, old)
    assert lines[-1] == "old: 50% caught; new: 50% caught"
    assert [one.split()[1:4] for one in lines[2:4]] == [
        ["slip", "caught", "slipped"],
        ["number", "slipped", "caught"],
    ]
